import type { Agreement } from '../agreements/agreement';
import { fileNameRule } from '../agreements/venues';
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
  const apart = paper.number ?? paper.slug ?? paper.key.slice(paper.key.indexOf(':') + 1);
  return cleanFileName(`${stem}-${apart}.pdf`);
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
