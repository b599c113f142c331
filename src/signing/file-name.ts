import type { Agreement } from '../agreements/agreement';
import { fileNameRule } from '../agreements/venues';
import { foundText } from '../paper/found-text';
import { handInKey } from '../paper/key';
import type { Paper } from '../paper/paper';

/**
 * The name that the venue asks for ("642-Permission.pdf"), else the publisher's rule ("chen21zPermission.pdf"), or ''
 * where the rule cannot be followed without inventing a letter, a number or a year: then the author is asked.
 * @param taken whether a name was used on this computer for another paper; such a name gets the paper's number or id.
 */
export function proposeFileName(paper: Paper | null, agreement: Agreement, taken: (name: string) => boolean): string {
  const stem = paper && (venueStem(paper) ?? publisherStem(paper, agreement));
  if (!paper || !stem) return '';
  if (!taken(`${stem}.pdf`)) return `${stem}.pdf`;
  const id = paper.number ?? paper.slug ?? paper.key.slice(paper.key.indexOf(':') + 1);
  // The key of a page of metadata is no id: a number tells the two apart then.
  return cleanFileName(`${stem}-${/^[\w-]{1,40}$/.test(id) ? id : 2}.pdf`);
}

/** The venue's own name for the file; '' where it asks for a paper's number that the page does not tell. */
function venueStem({ venue, portal, number }: Paper): string | null {
  const rule = fileNameRule(venue, portal);
  return rule && (number ? rule.pattern.replace('<number>', number) : '');
}

function publisherStem(paper: Paper, agreement: Agreement): string | null {
  const key = handInKey(paper);
  return key && `${key}${agreement.fileSuffix}`;
}

/** The longest name, without its ending, in bytes of UTF-8: file systems take 255, and a browser may add a number. */
const LONGEST_STEM = 200;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A typed name as every file system takes it: no path, no control or reserved character, no device's name, no leading
 * dot, at most 204 bytes, ending in ".pdf". Returns '' when nothing is left.
 */
export function cleanFileName(typed: string): string {
  const stem = foundText(typed)
    .replace(/[\\/:*?"<>|]+/g, '-')
    .replace(/\.pdf$/i, '')
    .replace(/^[.\s-]+/, '');
  const fitting = cut(stem, LONGEST_STEM).replace(/[.\s]+$/, '');
  if (!fitting) return '';
  return DEVICE.test(fitting) ? `${fitting}-.pdf` : `${fitting}.pdf`;
}

/** The start of a text that fits into so many bytes, never half a character. */
function cut(text: string, bytes: number): string {
  const encoder = new TextEncoder();
  let room = bytes;
  const kept = [...text].filter((character) => {
    room -= encoder.encode(character).length;
    return room >= 0;
  });
  return kept.join('');
}
