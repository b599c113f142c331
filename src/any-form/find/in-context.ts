import type { FormUnit, FoundBlank } from '../blank-form';
import { asBefore, ofPerson, ofRow } from './beside-blank';
import { dayParts } from './day-parts';
import type { PageView } from './page-view';
import { ofOtherParty } from './parties';

/** Blanks of which others, or the words above, tell more than their own labels. */
export function inContext(
  blanks: readonly FoundBlank[],
  units: readonly FormUnit[],
  views: readonly PageView[],
): FoundBlank[] {
  const known = withDays(signedBelow(blanks.map(personsTitle).map(ofPerson).map(asBefore).map(ofRow), units));
  const theirs = ofOtherParty(known, views);
  return known.map((blank) => (theirs.has(blank) ? { ...blank, isLikely: false } : blank));
}

/** A "Title" below a name or a signature is the person's where the paper's stands elsewhere. */
function personsTitle(blank: FoundBlank, i: number, blanks: readonly FoundBlank[]): FoundBlank {
  const isBare = /^title ?:?$/i.test(blank.label) && blank.wants[0] === 'title';
  const others = blanks.filter((other) => other !== blank && other.wants.includes('title') && other.given === null);
  const near = [blanks[i - 1], blanks[i - 2]];
  const isPersons = near.some((other) => other?.wants.includes('signer') || other?.asks === 'signature');
  return isBare && others.length > 0 && isPersons ? { ...blank, wants: ['job'] } : blank;
}

/** What closes an agreement that its parties sign below. */
const CLOSES =
  /\bin witness (?:whereof|of)\b|\b(?:set|put) (?:their|our|my|his|her|his or her) hands?\b|\bsigned by the parties\b/i;
/** A party that is no author. */
const OTHER = /^(?:for )?(?:the )?(?:publishers?|licensees?|assignees?) ?[:：]?$/i;
/** So many units below it are the parties'. */
const BELOW = 4;

/** The name of a party below such words, where nothing else is signed, is where that party signs. */
function signedBelow(blanks: readonly FoundBlank[], units: readonly FormUnit[]): FoundBlank[] {
  const closing = units.findLastIndex(({ text }) => CLOSES.test(text));
  if (closing < 0 || blanks.some(({ asks }) => asks === 'signature')) return [...blanks];
  return blanks.map((blank): FoundBlank => {
    const { unit, wants, label } = blank;
    if (unit <= closing || unit > closing + BELOW) return blank;
    if (OTHER.test(label)) return { ...blank, asks: 'signature', isLikely: false };
    const isParty =
      wants.length === 1 && (wants[0] === 'signer' || wants[0] === 'authors') && !/\bnames?\b/i.test(label);
    return isParty ? { ...blank, asks: 'signature', wants: [] } : blank;
  });
}

/** The places of a day's parts are its: "Signed this" before one asks for no signature. */
function withDays(blanks: readonly FoundBlank[]): FoundBlank[] {
  const parts = dayParts(blanks);
  return blanks.map((blank) =>
    parts.has(blank) ? { ...blank, asks: 'text', wants: ['date'], isLikely: true } : blank,
  );
}
