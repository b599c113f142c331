import { expect, it } from 'vitest';
import { signedForm } from '../../scripts/papers/signed-form';
import { qpdfCheck } from '../../scripts/pdf/programs';
import { pmlr } from '../../src/agreements/pmlr';
import type { MadePdf, PdfMaker } from '../../src/pdf';
import type { Form } from '../../src/signing/form';
import { RULES } from './conformance-rules';
import { random, strangeText } from './fuzz-texts';
import { maker } from './maker';
import { openPdf } from './opened-pdf';
import { pdfJsText } from './pdf-js-text';

/** `FUZZ=10000 npx vitest run test/pdf/fuzz.test.ts` tries ten thousand; every seed makes the same texts again. */
const TRIES = Number(process.env.FUZZ ?? 200);
const SEED = Number(process.env.SEED ?? 20261121);
const PIECE = 200;
/** Of so many files one is held to every rule and read by qpdf and pdf.js, which takes longer than all else. */
const IN_FULL_ONE_IN = 8;
/** Milliseconds of our own work on any form. The processor is shared: what is measured is what the process used. */
const MOST = 200;

const PLAIN = signedForm({ title: 'A plain title', signer: 'A. Author' });

/** The rules that strange characters are likeliest to break. */
const OFTEN = [
  'fonts embedded, with the widths of their files and every glyph in them (A 6.2.11.4, 6.2.11.5; UA 7.21)',
  'no .notdef and nothing beyond the font’s widths on the page (A 6.2.11.8)',
  'a Unicode value for every glyph, none of them private, none a byte order mark (A 6.2.11.7, UA 7.21.7)',
  'XMP and Info dictionary that agree (A 6.6.3)',
] as const;

/** A text without the characters that cannot be printed; again, since marks move on to the letter before. */
async function printable(text: string, pdf: PdfMaker): Promise<string> {
  const missing = new Set((await pdf.missingCharacters(text)).map((m) => m.character));
  return missing.size === 0 ? text : printable([...text].filter((c) => !missing.has(c)).join(''), pdf);
}

/** The form of one try: the same for the same seed, whichever tries went before. */
async function strangeForm(i: number, pdf: PdfMaker): Promise<Form> {
  const next = random(SEED + i * 7919);
  // Two of three times without what no font has, so that most of them get as far as the page.
  const kept = next() < 0.67 ? (text: string) => printable(text, pdf) : async (text: string) => text;
  const [title, signer, typed] = [strangeText(next, 900), strangeText(next, 400), strangeText(next, 220)];
  if (next() < 0.5) {
    const paper = { portal: 'hand', key: 'k', url: '', authors: [] };
    return {
      kind: 'unsigned',
      agreement: pmlr,
      title: await kept(title),
      signer: await kept(signer),
      answers: {},
      paper,
    };
  }
  const signature = { kind: 'typed', text: (await kept(typed)).trim() || 'z' } as const;
  return { ...PLAIN, title: await kept(title), signer: await kept(signer), signature };
}

async function timed(work: () => Promise<MadePdf>): Promise<{ made: MadePdf; used: number }> {
  const before = process.cpuUsage();
  const made = await work();
  const { user, system } = process.cpuUsage(before);
  return { made, used: (user + system) / 1000 };
}

/** Makes the form; how long that took, and how long it would with nothing else on the machine. */
async function makeInTime(form: Form, pdf: PdfMaker, what: string): Promise<MadePdf> {
  let { made, used } = await timed(() => pdf.make(form));
  // A font that comes in for the first time is read and compiled for: not this text's doing.
  for (let again = 0; again < 4 && used > MOST; again++) ({ made, used } = await timed(() => pdf.make(form)));
  // On a machine that is busy with other work even a plain form takes long.
  const plain = used > MOST ? (await timed(() => pdf.make(PLAIN))).used : 0;
  expect(used, what).toBeLessThan(Math.max(MOST, plain * 12));
  return made;
}

const seen = { pdf: 0, missing: 0, 'too-long': 0 };
const pieces = Array.from({ length: Math.ceil(TRIES / PIECE) }, (_, i) => ({
  first: i * PIECE,
  end: Math.min(TRIES, (i + 1) * PIECE),
}));

it.each(pieces)(
  'strange titles, names and signatures $first to $end each make a valid PDF or are refused by name, and none takes long',
  async ({ first, end }) => {
    const pdf = await maker();
    await pdf.make(PLAIN);
    for (let i = first; i < end; i++) {
      const form = await strangeForm(i, pdf);
      const typed = form.kind === 'signed' && 'text' in form.signature ? form.signature.text : '';
      const what = JSON.stringify({ i, title: form.title, signer: form.signer, typed });
      const made = await makeInTime(form, pdf, what);
      if (made.kind in seen) seen[made.kind as keyof typeof seen]++;
      else expect.unreachable(`${made.kind}: ${what}`);
      if (made.kind === 'missing') {
        expect(made.characters.length, what).toBeGreaterThan(0);
        const all = form.title + form.signer + typed;
        for (const { character } of made.characters) expect(all.includes(character), what).toBe(true);
      }
      if (made.kind === 'too-long') {
        const text = { title: form.title, signer: form.signer, signature: typed, answer: '' }[made.what];
        expect([...text].length, what).toBeGreaterThan(made.most);
      }
      if (made.kind !== 'pdf') continue;
      const opened = await openPdf(made.bytes);
      const inFull = i % IN_FULL_ONE_IN === 0;
      const rules = inFull ? Object.entries(RULES) : OFTEN.map((rule) => [rule, RULES[rule]] as const);
      for (const [rule, breaks] of rules) expect(breaks(opened), `${rule} ${what}`).toEqual([]);
      if (!inFull) continue;
      await qpdfCheck(made.bytes);
      expect(await pdfJsText(made.bytes), what).toContain('This is a publication agreement');
    }
  },
  PIECE * 3000,
);

it('the strange texts reach all three ways out', () => {
  expect(seen.pdf).toBeGreaterThan(TRIES / 3);
  expect(seen.missing).toBeGreaterThan(TRIES / 10);
  expect(seen['too-long']).toBeGreaterThan(0);
});
