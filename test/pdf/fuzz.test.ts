import { expect, it } from 'vitest';
import { signedForm } from '../../scripts/papers/signed-form';
import { pmlr } from '../../src/agreements/pmlr';
import type { PdfMaker } from '../../src/pdf';
import type { Form } from '../../src/signing/form';
import { RULES } from './conformance-rules';
import { random, strangeText } from './fuzz-texts';
import { maker } from './maker';
import { openPdf } from './opened-pdf';

/** `FUZZ=10000 npx vitest run test/pdf/fuzz.test.ts` tries ten thousand; every seed makes the same texts again. */
const TRIES = Number(process.env.FUZZ ?? 400);
const SEED = Number(process.env.SEED ?? 20261121);
/** Milliseconds of our own work on a form of up to 400 letters. The processor is shared: what is measured is what the process used. */
const MOST = 200;

const PLAIN = signedForm({ title: 'A plain title', signer: 'A. Author' });

const RULES_TO_HOLD = [
  'fonts embedded, with the widths of their files and every glyph in them (A 6.2.11.4, 6.2.11.5; UA 7.21)',
  'no .notdef and nothing beyond the font’s widths on the page (A 6.2.11.8)',
  'a Unicode value for every glyph, none of them private, none a byte order mark (A 6.2.11.7, UA 7.21.7)',
  'everything drawn is tagged or an artifact, and marks are balanced (UA 7.1)',
  'a parent tree that leads every mark to the element that owns it, and back (A 6.7.3)',
  'XMP and Info dictionary that agree (A 6.6.3)',
] as const;

/** A text without the characters that cannot be printed; again, since marks move on to the letter before. */
async function printable(text: string, pdf: PdfMaker): Promise<string> {
  const missing = new Set((await pdf.missingCharacters(text)).map((m) => m.character));
  return missing.size === 0 ? text : printable([...text].filter((c) => !missing.has(c)).join(''), pdf);
}

async function timed<T>(work: () => Promise<T>): Promise<{ made: T; used: number }> {
  const before = process.cpuUsage();
  const made = await work();
  const { user, system } = process.cpuUsage(before);
  return { made, used: (user + system) / 1000 };
}

it(`of ${TRIES} strange titles and names each makes a valid PDF or is refused by name, and none takes long`, async () => {
  const next = random(SEED);
  const pdf = await maker();
  await pdf.make(PLAIN);
  const seen = { pdf: 0, missing: 0, 'too-long': 0 };
  for (let i = 0; i < TRIES; i++) {
    // Two of three times without what no font has, so that most of them get as far as the page.
    const kept = next() < 0.67 ? (text: string) => printable(text, pdf) : async (text: string) => text;
    const [title, signer] = [await kept(strangeText(next, 7000)), await kept(strangeText(next, 1200))];
    const form: Form =
      next() < 0.5
        ? {
            kind: 'unsigned',
            agreement: pmlr,
            title,
            signer,
            paper: { portal: 'hand', key: 'k', url: '', authors: [] },
          }
        : { ...signedForm({ title: 'x', signer: 'y', signature: { kind: 'typed', text: 'z' } }), title, signer };
    const what = JSON.stringify({ i, title, signer });
    let { made, used } = await timed(() => pdf.make(form));
    // A font that comes in for the first time is read and compiled for: not this text's doing.
    const most = MOST * Math.max(1, (title.length + signer.length) / 400);
    for (let again = 0; again < 4 && used > most; again++) ({ made, used } = await timed(() => pdf.make(form)));
    // On a machine that is busy with other work even a plain form takes long.
    const plain = used > most ? (await timed(() => pdf.make(PLAIN))).used : 0;
    expect(used, what).toBeLessThan(Math.max(most, plain * 15));
    seen[made.kind]++;
    if (made.kind === 'missing') {
      expect(made.characters.length, what).toBeGreaterThan(0);
      for (const { character } of made.characters) expect((title + signer).includes(character), what).toBe(true);
    }
    if (made.kind !== 'pdf') continue;
    const opened = await openPdf(made.bytes);
    for (const rule of RULES_TO_HOLD) expect(RULES[rule](opened), what).toEqual([]);
  }
  // The texts reach all three ways out, or they try nothing.
  expect(seen.pdf).toBeGreaterThan(TRIES / 3);
  expect(seen.missing).toBeGreaterThan(TRIES / 10);
}, 3_600_000);
