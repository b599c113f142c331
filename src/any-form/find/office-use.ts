import { type Box, contains } from '../../pdf/pdfium/geometry';
import { areaOf } from '../../pdf/read/reading';
import type { Cell } from './cells';
import { gridOf } from './grid';
import type { PageView } from './page-view';

const OFFICE =
  "(?:internal|office|official|publisher|publishing|editorial|editor|staff|production|press|society|journal|house|secretary|secretariat|administrative|administration)(?:['’]?s['’]?)?";
/** Below such a head nobody fills in anything. */
export const OFFICE_USE = new RegExp(
  [
    `\\b${OFFICE} use only\\b|^\\W*(?:for )?${OFFICE} use\\W*$`,
    '(?<!not )\\bleave (?:this (?:part|section|box|space) )?(?:blank|empty)\\b(?! (?:if|when|where|unless|in case))',
    `^\\W*(?:for )?(?:the )?(?:[\\w’']+ ){0,2}(?:office|desk|staff|secretariat|registry|administration)(?: use)? only\\W*$`,
    `^\\W*(?:for )?(?:the )?(?:library|secretariat|registry|press|desk)(?:['’]s)? use\\W*$`,
    // The author fills in this part: "you", or whoever signs, is not the publisher.
    `^(?!.*\\b(?:you|please|authors?|signatory|contributors?|speakers?|editors?|applicant|candidate)\\b).*\\b(?:fills (?:in|out)|completes) (?:in )?this (?:part|section|box|space|half|page)\\b`,
    `^\\W*(?:the )?${OFFICE} (?:notes|remarks)\\W*$`,
    // "For internal use of the Press", "For the production editor", "Reserved for the secretariat".
    `^\\W*(?:for )?(?:${OFFICE}|exclusive) use (?:of|by|at|in) (?!the authors?\\b)[^:]{2,50}\\W*$`,
    `^\\W*(?:reserved )?for (?:the |our )?(?:use (?:of|by) (?:the )?)?(?:(?:production|managing|technical|series|desk|copy|acquisitions?|office|publication|editorial|press|society) )+(?:editor|office|department|team|staff|desk|manager|assistant|records?|board)s?(?: only)?\\W*$`,
    '^\\W*(?:this (?:part|section|box|space) is )?reserved (?:for|to) (?!the authors?\\b)[^:]{2,50}$',
    '^\\W*(?:nur )?für (?:interne|verlags|den internen|die interne)[^:]{2,40}$|^\\W*(?:cadre )?réservé (?:à|au|aux) [^:]{2,40}$|^\\W*vom verlag auszufüllen\\W*$',
    `\\b(?:to be )?(?:filled in|completed) by (?:the )?${OFFICE}\\b`,
    '\\bdo not (?:write|fill in|fill out) (?:anything )?(?:below|here|in this|beneath)',
    '\\b(?:bitte )?(?:nicht ausfüllen|frei ?lassen)\\b|\\bnur (?:für|vom) (?:den )?(?:internen|verlag|redaktion)',
  ].join('|'),
  'i',
);
/** A head is no longer, in characters. */
const LONGEST = 90;
/** Of a page's width and height: a frame about most of it parts nothing. */
const MOST = 0.6;

/** Whether a place is in a part of its page that is the publisher's to fill in. */
export function isOfOffice(place: Box, view: PageView): boolean {
  return view.cells
    .filter(({ text }) => OFFICE_USE.test(text) && text.length < LONGEST)
    .some((head) =>
      partOf(head, view).some((part) => contains(part, (place.left + place.right) / 2, place.bottom - 2)),
    );
}

/** What such a head stands above: its frame and the table below it, or all up to the next head of its kind. */
function partOf(head: Cell, view: PageView): Box[] {
  const { rules, rows, cells, width, height, font, size } = view;
  const around = [...rules.frames, ...rules.shades, ...gridOf(rules)].filter((box) =>
    contains(box, head.left + 1, head.baseline - 0.3 * head.size),
  );
  const frames = around.filter((box) => box.bottom - box.top > 3 * head.size && box.bottom - box.top < MOST * height);
  const frame = frames.toSorted((a, b) => areaOf(b) - areaOf(a))[0];
  if (frame) return [frame];
  // What is said of one label is said of no other.
  const line = {
    left: 0,
    right: width,
    top: head.baseline - 1.2 * head.size,
    bottom: head.baseline + 0.6 * head.size,
  };
  const cell = around.toSorted((a, b) => areaOf(a) - areaOf(b))[0];
  if (cell && cell.right - cell.left < MOST * width) return [{ ...cell, left: 0, right: width }];
  const row = rows.find((own) => own.row === head.row);
  if (/[:：]$/.test(head.text) || row?.items.some(({ kind }) => kind === 'leader')) return [line];
  const stands = head.font !== font || head.size > size + 0.5;
  const next = cells.filter(
    (cell) =>
      cell.baseline > head.baseline + head.size &&
      stands &&
      cell.font === head.font &&
      Math.abs(cell.size - head.size) < 0.5 &&
      Math.abs(cell.left - head.left) < 12 &&
      !/[:：]$/.test(cell.text),
  );
  const top = head.baseline - head.size;
  const bottom = Math.min(height, ...next.map((cell) => cell.baseline - cell.size));
  // A head at the right has nothing at its left; one beside another has what is below itself.
  const level = cells.filter((cell) => cell !== head && Math.abs(cell.baseline - head.baseline) < 2);
  const isBeside = level.some((cell) => cell.right < head.left - head.size);
  const isAtRight = head.left > width / 2 && (isBeside || head.right > (1 - MOST / 4) * width);
  const right = Math.min(
    width,
    ...level.filter((cell) => cell.left > Math.max(head.right, width / 2 - head.size)).map((cell) => cell.left - 4),
  );
  return [{ left: isAtRight ? head.left - 20 : 0, right, top, bottom }];
}
