import type { Agreement } from '../agreements/agreement';
import { handInKey } from '../paper/key';
import type { Paper } from '../paper/paper';

/**
 * The name that the publisher's rule gives the file ("chen21zPermission.pdf"), or '' where the rule cannot be
 * followed without inventing a letter or a year: then the author is asked.
 * @param taken whether a name was used on this computer for another paper; such a name gets the paper's number or id.
 */
export function proposeFileName(paper: Paper | null, agreement: Agreement, taken: (name: string) => boolean): string {
  const key = paper && handInKey(paper);
  if (!paper || !key) return '';
  const name = `${key}${agreement.fileSuffix}.pdf`;
  if (!taken(name)) return name;
  const apart = paper.number ?? paper.slug ?? paper.key.slice(paper.key.indexOf(':') + 1);
  return cleanFileName(`${key}${agreement.fileSuffix}-${apart}.pdf`);
}

/**
 * A typed name as every file system takes it: no path, no control or reserved character, no leading dot, at most
 * 120 characters, ending in ".pdf". Returns '' when nothing is left.
 */
export function cleanFileName(typed: string): string {
  const stem = typed
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\\/:*?"<>|]+/g, '-')
    .trim()
    .replace(/\.pdf$/i, '')
    .replace(/^[.\s-]+|[.\s]+$/g, '')
    .slice(0, 116);
  return stem ? `${stem}.pdf` : '';
}
