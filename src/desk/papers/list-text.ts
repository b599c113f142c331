import { withoutEntities } from '../../paper/entities';
import type { NoList } from './list-reading';

/** The largest list, in bytes: ten thousand papers with their abstracts and reviews. */
const LARGEST = 64 * 1024 * 1024;

/** Controls that no text has. */
const BINARY = /(?![\t\n\v\f\r])\p{Cc}(?<![\u007f-\u009f])/u;

/** A list's text, or why it has none. */
export type ListText = { readonly kind: 'text'; readonly text: string } | { readonly kind: NoList };

/** The text of a list, in UTF-8 or UTF-16 by its mark or its looks, else as Windows wrote it in the West. */
export function listText(bytes: Uint8Array): ListText {
  if (bytes.length > LARGEST) return { kind: 'too-large' };
  const refused = otherKind(bytes);
  if (refused) return { kind: refused };
  const text = decoded(bytes).replace(/^\ufeff/, '');
  const start = text.slice(0, 2000);
  if (BINARY.test(start)) return { kind: 'other-kind' };
  if (/^\s*<\?xml|^\s*<Workbook/.test(start)) return { kind: /<Workbook/.test(start) ? 'spreadsheet' : 'other-kind' };
  return { kind: 'text', text };
}

/** What the first bytes say of a file that is no text. */
function otherKind(bytes: Uint8Array): NoList | null {
  const start = String.fromCharCode(...bytes.subarray(0, 4000));
  if (start.startsWith('PK\u0003\u0004'))
    return /xl\/|\[Content_Types\]\.xml/.test(start) ? 'spreadsheet' : 'other-kind';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'spreadsheet';
  return start.startsWith('%PDF-') ? 'other-kind' : null;
}

function decoded(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Node 20 leaves Windows' quotation marks and dashes as controls.
    const text = new TextDecoder('windows-1252').decode(bytes);
    return text.replace(/[\u0080-\u009f]/g, (control) => withoutEntities(`&#${control.charCodeAt(0)};`));
  }
}

/** UTF-16 by its mark, or by the zeros of Latin letters. */
function wideEncoding(bytes: Uint8Array): string | null {
  const [a = 1, b = 1, c = 1, d = 1] = bytes;
  if ((a === 0xff && b === 0xfe) || (a > 0 && b === 0 && c > 0 && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b > 0 && c === 0 && d > 0)) return 'utf-16be';
  return null;
}
