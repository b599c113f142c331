import { useEffect, useState } from 'preact/hooks';
import type { Hands } from '../../../pdf/hands';
import type { Hand } from '../../../signing/hands';

/** Where the extension's files begin; the same code runs on all its pages. */
const ROOT = () => new URL('/', location.href);

let opening: Promise<Hands> | undefined;

function open(): Promise<Hands> {
  opening ??= Promise.all([import('../../../pdf/hands'), import('../../../pdf/fonts/resources')]).then(
    ([{ openHands }, { browserResources }]) => openHands(browserResources(ROOT())),
  );
  return opening;
}

/** The hands, once they are needed and read; null before, and where they cannot be read. */
export function useHands(needed: boolean): Hands | null {
  const [hands, setHands] = useState<Hands | null>(null);
  useEffect(() => {
    if (needed)
      open().then(setHands, () => {
        opening = undefined;
      });
  }, [needed]);
  return hands;
}

/** The name under which a page has a hand. */
export const familyOf = (hand: Hand) => `Hand ${hand}`;

const loaded = new Set<Hand>();

/** Lets the page draw in a hand, each of its files for what it covers. */
export async function loadHand(hands: Hands, hand: Hand): Promise<void> {
  if (loaded.has(hand) || !('fonts' in document)) return;
  loaded.add(hand);
  const { rangesOf } = await import('../../../pdf/fonts/coverage');
  await Promise.all(
    hands.files(hand).map(({ file, covers }) => {
      const hex = (point: number) => point.toString(16);
      const unicodeRange = rangesOf(covers)
        .map(([first, last]) => `U+${hex(first)}-${hex(last)}`)
        .join(',');
      const face = new FontFace(familyOf(hand), `url(${new URL(`fonts/${file}`, ROOT()).href})`, { unicodeRange });
      document.fonts.add(face);
      return face.load();
    }),
  ).catch(() => loaded.delete(hand));
}
