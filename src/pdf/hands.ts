import { HAND_NAMES, type Hand } from '../signing/hands';
import { Coverage } from './fonts/coverage';
import type { FontFile, PdfResources } from './fonts/resources';
import { layOut, type MissingCharacter } from './typesetting/paragraph';

/** A hand for a text, and what it lacks of it: it draws the whole text where that is nothing. */
export interface HandOffer {
  readonly hand: Hand;
  readonly missing: readonly MissingCharacter[];
}

/** The hands at hand. */
export interface Hands {
  /** The hands to offer for a text, at most three, those first that draw all of it. None of a script without a hand. */
  offersFor(text: string): readonly HandOffer[];
  /** Whether a hand draws all of a text. */
  draws(hand: Hand, text: string): boolean;
  /** The font files that a hand was cut into. */
  files(hand: Hand): readonly FontFile[];
}

const MOST_OFFERED = 3;
const ALL = Object.keys(HAND_NAMES) as Hand[];

/** Reads which hands there are and what they cover; loads no font. */
export async function openHands(resources: PdfResources): Promise<Hands> {
  const index = await resources.index();
  const coverage = new Coverage(index);
  return {
    offersFor(text) {
      const letters = new Set([...text].filter((character) => /\p{L}/u.test(character)));
      const offers = ALL.map((hand) => ({ hand, missing: missingOf(text, hand, coverage) }));
      const whole = offers.filter(({ missing }) => missing.length === 0);
      const partly = offers
        .filter(({ missing }) => missing.length > 0 && missing.length < letters.size)
        .sort((a, b) => a.missing.length - b.missing.length);
      return [...whole, ...partly].slice(0, MOST_OFFERED);
    },
    draws: (hand, text) => missingOf(text, hand, coverage).length === 0,
    files: (hand) => index.families.find(({ id }) => id === `hand-${hand}`)?.files ?? [],
  };
}

function missingOf(text: string, hand: Hand, coverage: Coverage): readonly MissingCharacter[] {
  const laid = layOut(text, 'hand', coverage.ofHand(hand));
  return laid.kind === 'missing' ? laid.characters : [];
}
