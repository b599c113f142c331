import { readFileSync } from 'node:fs';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it, vi } from 'vitest';
import { type Lie, withFalseLetter } from './attacks/false-letters';
import { shownOf } from './attacks/shown';

vi.mock('../../../src/extension/i18n', async () => (await import('../../ui/messages-in-english')).english);

const FONTS = 'node_modules/@expo-google-fonts';
/** Faces that join letters, of which these names and words have many. */
const JOINING = {
  'dancing-script/400Regular/DancingScript_400Regular.ttf': 'Jordan Worth Hallbreen, vrowr',
  'caveat/400Regular/Caveat_400Regular.ttf': 'Steffi Kraft-Hoffmann',
  'amiri/400Regular/Amiri_400Regular.ttf': 'Sofie Halfbach Prokofjev',
} as const;

/** A filled-in form on which another program typed a name in a font that joins letters. */
async function withName(font: string, name: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(readFileSync('test/fixtures/forms/official-filled.pdf'));
  document.registerFontkit(fontkit);
  const face = await document.embedFont(readFileSync(`${FONTS}/${font}`), { subset: true });
  document.getPage(document.getPageCount() - 1).drawText(name, { x: 140, y: 60, size: 14, font: face });
  return document.save();
}

describe('letters that one sign draws joined', () => {
  it('are no trick, in a name or a word, in the hands of other programs', { timeout: 60_000 }, async () => {
    // Nor are those of the form's own face, in which "fi" is one sign.
    expect(await shownOf(new Uint8Array(readFileSync('test/fixtures/forms/official-filled.pdf')))).toMatchObject({
      tone: 'good',
    });
    for (const [font, name] of Object.entries(JOINING)) {
      const { tone, places } = await shownOf(await withName(font, name));
      // Words in a margin are quoted; nothing is said of how they are drawn.
      expect([font, places.filter((place) => /one-glyph|different/.test(place))]).toEqual([font, []]);
      expect(tone).not.toBe('bad');
    }
  });

  it('are believed where a t runs into an i, though the two look like a d', { timeout: 30_000 }, async () => {
    const { places } = await shownOf(await withFalseLetter(/\bpublication/, 'ti', 'd', 'ToUnicode'));
    expect(places.filter((place) => /different/.test(place))).toEqual([]);
  });

  it.each<readonly [RegExp, string, string, Lie]>([
    [/\bnot\b/, 'ot', 'w', 'ToUnicode'],
    [/\band\b/, 'nd', 'y', 'ToUnicode'],
    [/\bor\b/, 'or', 'a', 'ToUnicode'],
    [/\bwill\b/, 'il', 'e', 'ToUnicode'],
    [/\bnot\b/, 'ot', 'ow', 'Differences'],
    [/\bhas\b/, 'as', 'ad', 'Differences'],
    [/\bgrant/, 'ran', 'ive', 'Differences'],
    [/\bonly\b/, 'nly', 'ne', 'Differences'],
    [/\bgrant/, 'gra', 'the', 'Differences'],
    [/\bnot\b/, 'not', 'also', 'Differences'],
  ])('are noticed where they are others: in %s %s drawn as %s (%s)', async (words, stored, drawn, lie) => {
    const { tone, places } = await shownOf(await withFalseLetter(words, stored, drawn, lie));
    expect([tone, places]).not.toMatchObject(['good']);
  });
});
