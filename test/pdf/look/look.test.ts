import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readBytes, seen } from '../read/forms';
import { type Act, COVERED, HONEST, STRUCK } from './drawn-over';
import { type LookedAt, lookedAt } from './looked-at';

const FORMS = 'test/fixtures/forms';
/** Producers whose files differ most: TeX, a browser's print, an office program, ourselves. */
const PRODUCERS = ['official', 'chromium', 'libreoffice', 'imprimatur'] as const;

/** Words of clause 6.1 on one line, as every producer's file has them. */
const WORDS = /\bis original\b/;

/** A producer's filled form, and where those words stand. */
async function found(producer: string) {
  const original = new Uint8Array(readFileSync(`${FORMS}/${producer}-filled.pdf`));
  const pdf = seen(await readBytes(original.slice()));
  const match = WORDS.exec(pdf.text);
  if (!match) throw new Error(`${producer}: no such words`);
  const placed = pdf.placed.filter(({ start, end }) => start < match.index + match[0].length && end > match.index);
  return { original, page: (placed[0]?.page ?? 1) - 1, boxes: placed.map(({ box }) => box), words: match[0] };
}
const forms = new Map<string, ReturnType<typeof found>>();

/** A producer's filled form with something drawn at those words. */
async function withDrawn(producer: string, act: Act): Promise<{ readonly bytes: Uint8Array; readonly words: string }> {
  const form = forms.get(producer) ?? found(producer);
  forms.set(producer, form);
  const { original, page, boxes, words } = await form;
  const document = await PDFDocument.load(original, { updateMetadata: false });
  await act(document.getPage(page), boxes, document);
  return { bytes: await document.save(), words };
}

const cases = (acts: Readonly<Record<string, Act>>) =>
  PRODUCERS.flatMap((producer) => Object.entries(acts).map(([name, act]) => [name, producer, act] as const));

describe('words that a person sees struck out', { timeout: 60_000 }, () => {
  it.each(cases(STRUCK))('%s, in a form by %s', async (_, producer, act) => {
    const { bytes, words } = await withDrawn(producer, act);
    const { result, marks } = await lookedAt(bytes);
    expect(marks.join()).toContain(`6.1 struck: ${words}`);
    expect(result.verdict.kind).toBe('differs');
  });
});

describe('words that a person does not see', { timeout: 60_000 }, () => {
  it.each(cases(COVERED))('%s, in a form by %s', async (_, producer, act) => {
    const { bytes } = await withDrawn(producer, act);
    const { result, pdf, marks } = await lookedAt(bytes);
    const places = result.findings.filter(({ kind }) => kind !== 'identical').map(({ place }) => place.number);
    expect(places).toEqual(['6.1']);
    expect(result.verdict).toEqual({ kind: 'differs', places: 1 });
    expect(marks.length + pdf.tricks.length).toBeGreaterThan(0);
  });
});

const clean = ({ result, marks, beside, pdf }: LookedAt) => ({
  verdict: result.verdict.kind,
  marks,
  beside,
  tricks: pdf.tricks,
});
const CLEAN = { verdict: 'verbatim', marks: [], beside: [], tricks: [] };

describe('what honest forms have drawn on them', { timeout: 60_000 }, () => {
  it.each(cases(HONEST))('%s, in a form by %s', async (_, producer, act) => {
    expect(clean(await lookedAt((await withDrawn(producer, act)).bytes))).toEqual(CLEAN);
  });
});

describe('files that were made by hand', { timeout: 60_000 }, () => {
  const look = (name: string) => lookedAt(new Uint8Array(readFileSync(`${FORMS}/looks/${name}.pdf`)));

  it('a clause struck out with a pen, or in LibreOffice', async () => {
    for (const name of ['struck-by-pen', 'struck-in-libreoffice']) {
      const { marks, result } = await look(name);
      expect(marks.length).toBeGreaterThan(0);
      expect(marks.every((mark) => mark.startsWith('5 struck:'))).toBe(true);
      expect(result.verdict).toEqual({ kind: 'differs', places: 1 });
    }
  });

  it('a "not" under two boxes of one path, or under a black highlight', async () => {
    for (const name of ['whited-out-by-two-boxes', 'blacked-out-by-highlight']) {
      expect((await look(name)).marks).toEqual(['6.1 covered: not']);
    }
  });

  it('a "not" that is stored and drawn by an empty glyph', async () => {
    expect((await look('blank-glyph')).marks).toContain('6.1 undrawn: not');
  });

  it('an eighth clause that is a picture', async () => {
    const { beside, result } = await look('clause-as-picture');
    expect(result.verdict.kind).toBe('verbatim');
    expect(beside).toMatchObject([{ page: 2 }]);
  });

  it('a note, whose words are read out', async () => {
    const { pdf } = await look('note');
    expect(pdf.tricks).toMatchObject([{ kind: 'note', page: 1, text: expect.stringContaining('clause 5') }]);
  });

  it('honest typing by annotations is none of these', async () => {
    const looked = await look('honest-filled-by-annotations');
    expect(clean(looked)).toEqual(CLEAN);
    expect(looked.result.facts.title?.value).toContain('Lazy Optimisers');
  });
});
