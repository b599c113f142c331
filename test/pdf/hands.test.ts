import { describe, expect, it } from 'vitest';
import { signedForm } from '../../scripts/papers/signed-form';
import { folded, textOf } from '../../scripts/pdf/programs';
import { nodeResources } from '../../scripts/pdf/resources';
import { letteredIn } from '../../src/pdf/form/lettered';
import { openHands } from '../../src/pdf/hands';
import { openTypesetting } from '../../src/pdf/typesetting/typesetting';
import { HAND_NAMES, type Hand } from '../../src/signing/hands';
import { bodyText, expectedText } from './agreement-text';
import { maker, pdfOf } from './maker';
import { NAMES } from './names';
import { openPdf } from './opened-pdf';
import { pdfJsText } from './pdf-js-text';
import { pdfiumText } from './pdfium-text';

const ALL = Object.keys(HAND_NAMES) as Hand[];
/** The hands of a script, and a name that each of them draws. */
const OF_SCRIPT: Readonly<Record<string, readonly Hand[]>> = {
  Latin: ['dancing-script', 'alex-brush', 'allura'],
  Vietnamese: ['dancing-script', 'alex-brush', 'allura'],
  Greek: ['mansalva'],
  Cyrillic: ['marck-script'],
  Arabic: ['aref-ruqaa'],
  Hebrew: ['gveret-levin'],
  Devanagari: ['kalam'],
  Thai: ['charmonman'],
  Bengali: ['galada'],
  Malayalam: ['chilanka'],
  Tamil: ['kavivanar'],
  Gujarati: ['farsan'],
};

const LEFTWARDS: ReadonlySet<string> = new Set(['Arabic', 'Hebrew']);

const named = (script: string) => NAMES[script] ?? [];
const lettered = (text: string, hand: Hand) =>
  signedForm({ title: 'ActNN', signer: 'Jianfei Chen', signature: { kind: 'lettered', text, hand } });

describe('a name in a hand', () => {
  it('is drawn whole, or the hand says what it lacks: ten names of each script in every hand', async () => {
    const { coverage, typesetter } = await openTypesetting(nodeResources);
    const hands = await openHands(nodeResources);
    let whole = 0;
    for (const name of Object.values(NAMES).flat()) {
      for (const hand of ALL) {
        const paragraph = letteredIn(coverage, { kind: 'lettered', text: name, hand });
        expect(hands.draws(hand, name), `${hand}: ${name}`).toBe(paragraph !== null);
        if (!paragraph) continue;
        whole++;
        await typesetter.prepare([paragraph]);
        expect(typesetter.undrawn(paragraph), `${hand}: ${name}`).toEqual([]);
        const { pieces, top, bottom, width } = typesetter.line(paragraph);
        expect(top - bottom, name).toBeGreaterThan(0.2);
        expect(width, name).toBeGreaterThan(0.2);
        // Nothing but spaces is without ink.
        for (const { text, parts, file } of pieces.flatMap((piece) => piece.glyphs)) {
          const { font } = typesetter.font(file);
          if (/\p{L}/u.test(text))
            expect(
              parts.some(({ id }) => font.box(id) !== null),
              `${hand}: ${text}`,
            ).toBe(true);
        }
      }
    }
    expect(whole).toBeGreaterThan(150);
  });

  it('draws each letter with a sign of its own: one that stores two could draw others, as a check says', async () => {
    const { coverage, typesetter } = await openTypesetting(nodeResources);
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const pairs = letters.flatMap((a) => letters.flatMap((b) => [`${a}${b}`, `${a.toUpperCase()}${b}`])).join(' ');
    for (const hand of OF_SCRIPT.Latin ?? []) {
      const paragraph = letteredIn(coverage, { kind: 'lettered', text: pairs, hand });
      if (!paragraph) throw new Error(`${hand} lacks letters`);
      await typesetter.prepare([paragraph]);
      const signs = typesetter.line(paragraph).pieces.flatMap(({ glyphs }) => glyphs.map(({ text }) => text));
      expect(signs.filter((sign) => /\p{L}{2}/u.test(sign))).toEqual([]);
    }
  });

  it.each(Object.entries(OF_SCRIPT))('%s has hands that draw its names', async (script, wanted) => {
    const hands = await openHands(nodeResources);
    for (const name of named(script)) {
      const offers = hands.offersFor(name);
      expect(offers.length, name).toBeGreaterThan(0);
      expect(
        offers.map(({ hand }) => hand),
        name,
      ).toEqual(expect.arrayContaining([...wanted]));
    }
    const drawn = named(script).filter((name) => wanted.every((hand) => hands.draws(hand, name)));
    expect(drawn.length, `${drawn}`).toBeGreaterThanOrEqual(5);
  });

  it('has no hand where none is at hand, and says which letters one lacks', async () => {
    const hands = await openHands(nodeResources);
    for (const script of ['Chinese, simplified', 'Japanese', 'Korean'])
      for (const name of named(script)) expect(hands.offersFor(name), name).toEqual([]);
    const [first] = hands.offersFor('Nora Жuk');
    expect(first).toEqual({ hand: 'marck-script', missing: [] });
    const allura = hands.offersFor('Nora Ωmega').find(({ hand }) => hand === 'allura');
    expect(allura?.missing).toEqual([{ character: 'Ω', codePoint: 0x3a9 }]);
  });

  it.each(Object.entries(OF_SCRIPT).flatMap(([script, of]) => of.map((hand) => [hand, script] as const)))(
    'is embedded and copies out to the letter: %s, %s',
    async (hand, script) => {
      const hands = await openHands(nodeResources);
      const name = named(script).find((each) => hands.draws(hand, each)) ?? '';
      const form = lettered(name, hand);
      const pdf = await pdfOf(form);
      const fonts = (await openPdf(pdf)).document.context
        .enumerateIndirectObjects()
        .flatMap(([, object]) => /\/FontName \/[A-Z]{6}\+([\w-]+)/.exec(String(object))?.[1] ?? []);
      expect(fonts).toContain(POSTSCRIPT[hand]);
      const copied = async (read: (pdf: Uint8Array) => Promise<string>) =>
        folded(await read(pdf))
          .replace(/[\u200e\u200f\u202a-\u202e]/g, '')
          .normalize('NFC');
      const wanted = name.normalize('NFC');
      expect(await copied(textOf)).toContain(wanted);
      expect(await copied(pdfJsText)).toContain(`Signed: ${wanted}`);
      // PDFium tells words that run to the left from the other end, in whatever face.
      if (!LEFTWARDS.has(script)) expect(await copied(pdfiumText)).toContain(`Signed: ${wanted}`);
    },
  );

  it('comes in the form’s own face where the hand lacks a letter, and is never cut', async () => {
    const form = lettered('陈键飞', 'allura');
    expect(bodyText(await textOf(await pdfOf(form)), form)).toBe(expectedText(form));
    const typed = signedForm({ title: 'ActNN', signer: 'Jianfei Chen', signature: { kind: 'typed', text: '陈键飞' } });
    expect(await pdfOf(form)).toEqual(await pdfOf(typed));
  });

  it('that is too long is said, as of any typed signature', async () => {
    const made = await (await maker()).make(lettered('y'.repeat(201), 'allura'));
    expect(made).toEqual({ kind: 'too-long', what: 'signature', most: 200 });
  });
});

const POSTSCRIPT: Readonly<Record<Hand, string>> = {
  'dancing-script': 'DancingScript-Regular',
  'alex-brush': 'AlexBrush-Regular',
  allura: 'Allura-Regular',
  'marck-script': 'MarckScript-Regular',
  mansalva: 'Mansalva-Regular',
  'aref-ruqaa': 'ArefRuqaa-Regular',
  'gveret-levin': 'GveretLevin-Regular',
  kalam: 'Kalam-Regular',
  charmonman: 'Charmonman-Regular',
  galada: 'Galada-Regular',
  chilanka: 'Chilanka-Regular',
  kavivanar: 'Kavivanar-Regular',
  farsan: 'Farsan-Regular',
};
