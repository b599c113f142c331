import { around, type Box, movedBy } from '../fonts/ink-box';
import type { TrueType } from '../fonts/truetype';
import { isAbove, isAccent, isDouble, moveOf } from './accent-places';
import type { PlacedGlyph } from './harfbuzz';

/** A letter and its marks: the places of their glyphs among those of a run. */
interface Letter {
  readonly glyphs: number[];
  readonly marks: { readonly at: number; readonly character: string }[];
}

/**
 * Sets the marks over, under and through letters as mathematics sets accents: wherever the font itself has not set them
 * clear of the letter and in its middle, which its MATH table tells, or else its ink. For the glyphs of a run of `text`
 * that goes to the right and up to `end`.
 */
export function withAccents(
  placed: readonly PlacedGlyph[],
  text: string,
  end: number,
  font: TrueType,
): readonly PlacedGlyph[] {
  const letters = lettersOf(placed, text, end);
  if (letters.every(({ marks }) => marks.length === 0)) return placed;
  const em = font.unitsPerEm;
  const slope = Math.tan((-font.facts.italicAngle * Math.PI) / 180);
  const xHeight = font.facts.xHeight / 1000;
  let pen = 0;
  // Where each glyph's origin is, in em.
  const origins = placed.map(({ advance, dx, dy }) => {
    const origin = { x: (pen + dx) / em, y: dy / em };
    pen += advance;
    return origin;
  });
  const inkOf = (at: number): Box | null => {
    const box = font.box(placed[at]?.glyph ?? 0);
    return box && movedBy(origins[at]?.x ?? 0, origins[at]?.y ?? 0, box);
  };
  const attachmentOf = (at: number): number | null => {
    const own = font.topAccent(placed[at]?.glyph ?? 0);
    return own === undefined ? null : (origins[at]?.x ?? 0) + own / em;
  };
  letters.forEach(({ glyphs, marks }, i) => {
    const own = around(glyphs.map(inkOf));
    if (!own) return;
    const stem = glyphs.length === 1 ? attachmentOf(glyphs[0] ?? 0) : null;
    let pile = own;
    for (const { at, character } of marks) {
      const ink = inkOf(at);
      const origin = origins[at];
      if (!ink || !origin) continue;
      const two = isDouble(character) ? around([own, ...(letters[i + 1]?.glyphs ?? []).map(inkOf)]) : null;
      const letter = two ?? own;
      const middle = (letter.left + letter.right) / 2;
      const height = (letter.bottom + letter.top) / 2;
      const tells = isAbove(character);
      const attachment = tells && !two ? stem : null;
      const move = moveOf(
        character,
        { ink, middle: (tells ? attachmentOf(at) : null) ?? (ink.left + ink.right) / 2, baseline: origin.y },
        {
          letter,
          pile: around([pile, two]) ?? pile,
          middleAt: (y) => attachment ?? middle + slope * (y - height),
          xHeight,
        },
      );
      origins[at] = { x: origin.x + move.x, y: origin.y + move.y };
      pile = around([pile, movedBy(move.x, move.y, ink)]) ?? pile;
    }
  });
  const still = new Set(letters.flatMap(({ marks }) => marks.map(({ at }) => at)));
  pen = 0;
  return placed.map((glyph, at) => {
    const advance = still.has(at) ? 0 : glyph.advance;
    const { x, y } = origins[at] ?? { x: 0, y: 0 };
    const dx = Math.round(x * em) - pen;
    pen += advance;
    return { ...glyph, advance, dx, dy: Math.round(y * em) };
  });
}

/** The letters of a run and the marks on each. */
function lettersOf(placed: readonly PlacedGlyph[], text: string, end: number): Letter[] {
  const clusters: { start: number; glyphs: number[] }[] = [];
  placed.forEach(({ cluster }, at) => {
    const last = clusters.at(-1);
    if (last?.start === cluster) last.glyphs.push(at);
    else clusters.push({ start: cluster, glyphs: [at] });
  });
  const letters: Letter[] = [];
  clusters.forEach(({ start, glyphs }, i) => {
    const characters = drawnBy(glyphs.length, text.slice(start, clusters[i + 1]?.start ?? end));
    glyphs.forEach((at, k) => {
      const character = characters[k] ?? '';
      if (isAccent(character)) letters.at(-1)?.marks.push({ at, character });
      else if (k === 0) letters.push({ glyphs: [at], marks: [] });
      else letters.at(-1)?.glyphs.push(at);
    });
  });
  return letters;
}

/**
 * The characters of a cluster, one for each of its glyphs: HarfBuzz puts marks in canonical order and takes letters
 * apart, or together, as its font has them. Where the counts differ the font put them together in its own way, and the
 * first one tells what they are.
 */
function drawnBy(glyphs: number, cluster: string): string[] {
  // Something for a mark to stand on, so that it does not come first.
  const base = isAccent(cluster.charAt(0)) ? '\u25cc' : '';
  const forms = (['NFC', 'NFD'] as const).map((form) => [...(base + cluster).normalize(form)].slice(base.length));
  const [first = ''] = cluster;
  return forms.find(({ length }) => length === glyphs) ?? Array.from({ length: glyphs }, () => first);
}
