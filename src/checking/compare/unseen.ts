import { type Alignment, firstFrom } from '../align';
import type { Finding, Range } from '../finding';

const JOINED =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}]/u;

/**
 * Characters that nobody sees, at the unit they stand in or behind. A joiner between two letters of a script that is
 * spelt with it is none. A mark of the byte order is white space.
 */
export function unseenCharacters({ text, found, owner, reference: { units } }: Alignment): Finding[] {
  const byUnit = new Map<number, { codePoints: Set<number>; ranges: Range[] }>();
  let unit = 0;
  let f = 0;
  // They are in the order of the text.
  for (const { at, codePoint } of found.invisible) {
    if (joins(text, at, codePoint)) continue;
    for (const end = firstFrom(found, at); f < end; f++) unit = (owner[f] ?? -1) < 0 ? unit : (owner[f] ?? unit);
    const list = byUnit.get(unit) ?? { codePoints: new Set(), ranges: [] };
    list.codePoints.add(codePoint);
    list.ranges.push({ start: at, end: at + String.fromCodePoint(codePoint).length });
    byUnit.set(unit, list);
  }
  return [...byUnit].flatMap(([unit, { codePoints, ranges }]): Finding[] => {
    const place = units[unit]?.place;
    return place ? [{ place, ranges, kind: 'invisible', codePoints: [...codePoints] }] : [];
  });
}

/** Joiners within words of Arabic and Indic scripts belong to their spelling ("علی\u200cرضا"). */
function joins(text: string, at: number, codePoint: number): boolean {
  const isJoiner = codePoint === 0x200c || codePoint === 0x200d;
  return isJoiner && JOINED.test(text.charAt(at - 1)) && JOINED.test(text.charAt(at + 1));
}
