import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import type { Agreement } from '../../src/agreements/agreement';
import { pmlr } from '../../src/agreements/pmlr';
import { openPdfMaker, type PdfMaker } from '../../src/pdf';
import { editionHtml, LETTER } from '../forms/edition';
import { chromium } from '../forms/printers';
import { signedForm } from '../papers/signed-form';
import { type Word, wordsOf } from '../pdf/programs';
import { nodeResources } from '../pdf/resources';
import { BLACK_PEN, BLUE_PEN, type Hand, widthOf, write } from './hands';
import { scribble, stroke } from './ink';
import type { Random } from './random';

/** Programs whose forms look different: the product, the publisher's LaTeX, two browsers, a word processor. */
export type Producer =
  | 'ours'
  | 'official'
  | 'chromium'
  | 'chromium-a4'
  | 'chromium-one-page'
  | 'firefox'
  | 'libreoffice';

/** What the form says when it is filled in. */
export interface Facts {
  readonly title: string;
  readonly party: string;
  readonly signer: string;
  readonly date: string;
}

/** How a form was filled in and signed. */
export interface Filling {
  /** `product`: by Imprimatur itself; `print`: typed into the blanks; else by hand. */
  readonly title: 'product' | Hand;
  /** Who writes the signer's name and the date in the signature block. */
  readonly block: 'product' | Hand;
  /** `across`: a signature that runs over the name above it and the date below it. */
  readonly signature: { readonly hand: Hand | 'scribble'; readonly across: boolean; readonly text?: string } | null;
  readonly pen: 'blue' | 'black';
}

const FIXTURES: Readonly<Record<Exclude<Producer, 'ours'>, string>> = {
  official: 'pmlr/pmlr-license-agreement.pdf',
  chromium: 'forms/chromium-blank.pdf',
  'chromium-a4': 'forms/chromium-a4-11pt.pdf',
  'chromium-one-page': 'forms/chromium-one-page.pdf',
  firefox: 'forms/firefox-blank.pdf',
  libreoffice: 'forms/libreoffice-blank.pdf',
};

/** How far above the line after it the writing on a blank's rule stands, in points. */
const ON_RULE: Readonly<Record<Producer, number>> = {
  ours: 10.4,
  official: 10.4,
  chromium: 13,
  'chromium-a4': 14,
  'chromium-one-page': 11,
  firefox: 13,
  libreoffice: 12,
};

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../../test/fixtures/${name}`, import.meta.url)));

let maker: Promise<PdfMaker> | null = null;

/** A form with empty blanks; an agreement other than the publisher's can only be had of `ours` and `chromium`. */
export async function emptyForm(producer: Producer, agreement: Agreement = pmlr): Promise<Uint8Array> {
  if (producer === 'ours') {
    const { paper } = signedForm({ title: 'A Title', signer: 'A Signer' });
    return made({ kind: 'unsigned', agreement, title: '', signer: '', answers: {}, paper });
  }
  if (agreement === pmlr) return fixture(FIXTURES[producer]);
  if (producer !== 'chromium') throw new Error(`No altered wording can be had of ${producer}`);
  return chromium(editionHtml(agreement, { title: '', party: '', signer: '', signed: '', date: '' }, LETTER));
}

async function made(form: Parameters<PdfMaker['make']>[0]): Promise<Uint8Array> {
  maker ??= openPdfMaker(nodeResources);
  const result = await (await maker).make(form);
  if (result.kind !== 'pdf') throw new Error(`No form of ours: ${result.kind}`);
  return result.bytes;
}

/** A form of Imprimatur's own, filled in and signed with it; dated 10 June 2021. */
export function signedByProduct(facts: Facts, agreement: Agreement): Promise<Uint8Array> {
  return made({ ...signedForm({ title: facts.title, signer: facts.signer }), agreement });
}

/** A form that is being written on, and where its printed words are. */
export interface PaperForm {
  readonly pdf: PDFDocument;
  readonly words: readonly Word[];
  readonly producer: Producer;
}

/** Opens a form to be written on. */
export async function paperForm(bytes: Uint8Array, producer: Producer): Promise<PaperForm> {
  return { producer, pdf: await PDFDocument.load(bytes), words: await wordsOf(bytes) };
}

/** Fills in and signs a form; what the product has filled in already stays. */
export function fillIn(form: PaperForm, facts: Facts, filling: Filling, random: Random): void {
  const { pdf, words } = form;
  const colour = filling.pen === 'blue' ? BLUE_PEN : BLACK_PEN;
  const style = (hand: Hand) => ({
    hand,
    size: 11,
    colour: hand === 'print' || hand === 'foreign' ? BLACK_PEN : colour,
    unsteady: hand === 'print' || hand === 'foreign' ? 0 : 1,
  });
  const opening = words.filter((word) => word.page === 1 && word.text.startsWith('(“the'))[0];
  const naming = words.filter((word) => word.page === 1 && word.text === '(name')[0];
  const label = (text: string) => words.filter((word) => word.text === text).at(-1);
  const [author, signed, date] = [label('Author:'), label('Signed:'), label('Date:')];
  if (!opening || !naming || !author || !signed || !date) throw new Error('The form has no blanks');
  const first = pdf.getPage(0);
  const block = pdf.getPage(author.page - 1);
  const right = Math.max(...words.filter(({ page }) => page === 1).map((word) => word.right));
  const centred = (text: string, below: Word, hand: Hand) => {
    const written = style(hand);
    const [left, room] = [naming.left, right - naming.left];
    const size = written.size * Math.min(1, (room * 0.98) / widthOf(text, hand, written.size));
    const start = left + (room - widthOf(text, hand, size)) / 2;
    write(first, text, { ...written, size, left: start, baseline: below.top - ON_RULE[form.producer] }, random);
  };
  const after = (text: string, word: Word, hand: Hand) =>
    write(block, text, { ...style(hand), left: word.right + 5, baseline: baselineOf(word) }, random);

  if (filling.title !== 'product') {
    centred(facts.title, opening, filling.title);
    centred(facts.party, naming, filling.title);
  }
  if (filling.block !== 'product') {
    after(facts.signer, author, filling.block);
    after(facts.date, date, filling.block);
  }
  if (filling.signature === null) return;
  const { hand, across, text = facts.signer } = filling.signature;
  const baseline = baselineOf(signed) + (across ? 13 : 0);
  const left = signed.right + (across ? 8 : 14);
  if (hand === 'scribble') {
    for (const line of scribble(left, baseline, across ? 130 : 110, random)) stroke(block, line, colour, 1, random);
  } else {
    const written = { hand, left, baseline, colour, size: across ? 22 : 13 };
    const end = write(block, text, written, random);
    if (across) stroke(block, scribble(left, baseline + 8, end - left, random)[1] ?? [], colour, 0.8, random);
  }
}

const baselineOf = (word: Word) => word.bottom - (word.bottom - word.top) * 0.22;
