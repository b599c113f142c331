import { fileNameRule } from '../agreements';
import type { Naming, Publisher } from '../agreements/publisher';
import { foundText } from '../paper/found-text';
import type { Paper } from '../paper/paper';
import type { FileNames } from './habits';

/**
 * The name that the venue asks for ("642-Permission.pdf"), else, where the page says that the portal hides the authors,
 * one that names none of them, else the publisher's rule ("chen21zPermission.pdf"). Returns '' where the rule cannot be
 * followed without inventing a letter, a number or a year: then the author is asked. CMT and EasyChair say on no page
 * whether others see the authors: there the publisher's rule holds, but for venues known to ask for the number.
 * @param rule what the author likes where the venue has no name of its own.
 * @param taken whether a name was used on this computer for another paper; such a name gets the paper's number or id.
 */
export function proposeFileName(
  paper: Paper | null,
  { naming }: Publisher,
  rule: FileNames,
  taken: (name: string) => boolean,
): string {
  const stem =
    paper && (naming.asked(paper) ?? venueStem(paper) ?? anonymousStem(paper, naming) ?? ownStem(paper, naming, rule));
  if (!paper || !stem) return '';
  if (!taken(`${stem}.pdf`)) return `${stem}.pdf`;
  // The key of a page of metadata is no id: a number tells the two apart then.
  return cleanFileName(`${stem}-${idOf(paper) ?? 2}.pdf`);
}

/** The venue's own name for the file; '' where it asks for a paper's number that the page does not tell. */
function venueStem({ venue, portal, number }: Paper): string | null {
  const rule = fileNameRule(venue, portal);
  return rule && (number ? rule.pattern.replace('<number>', number) : '');
}

/** Where the authors are hidden: the paper's number, else its id on the portal ("642-Permission"). */
function anonymousStem(paper: Paper, naming: Naming): string | null {
  if (!paper.anonymous) return null;
  const id = idOf(paper);
  return id ? naming.stem(`${id}-`) : '';
}

/** The paper's number at the venue, else what its portal knows it by, where that is fit for a file's name; else null. */
function idOf({ number, slug, key }: Paper): string | null {
  const id = number ?? slug ?? key.slice(key.indexOf(':') + 1);
  return /^[\w-]{1,40}$/.test(id) ? id : null;
}

/** By the paper's number where the author likes that and the page tells it, else by the publisher's rule. */
function ownStem(paper: Paper, naming: Naming, rule: FileNames): string | null {
  const { number } = paper;
  const byNumber = rule === 'number' && number !== null && /^[\w-]{1,40}$/.test(number);
  return byNumber ? naming.stem(`${number}-`) : publisherStem(paper, naming);
}

function publisherStem(paper: Paper, naming: Naming): string | null {
  const key = naming.key(paper);
  return key && naming.stem(key);
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
