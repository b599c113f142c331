import { readFileSync } from 'node:fs';
import { STROKES, signedForm } from '../../../scripts/papers/signed-form';
import { nodeResources } from '../../../scripts/pdf/resources';
import { type FillContent, type FillText, type FormFiller, openFormFiller } from '../../../src/pdf/fill';
import { contentOf } from '../../../src/pdf/fill/content-of';
import type { ReadPdf } from '../../../src/pdf/read';
import { type CalendarDate, formatDate } from '../../../src/signing/date';
import type { Signature } from '../../../src/signing/signature';
import { check, readBytes, seen } from '../read/forms';

/** Titles by their length in characters. */
export const TITLES = {
  19: 'Deep Sets Revisited',
  82: 'ActNN: Reducing Training Memory Footprint via 2-Bit Activation Compressed Training',
  139: 'Learning to Generalise Across Long-Horizon Tasks from Human Demonstrations: A Study of Data, Models and the Limits of Imitation in Practice',
  252: `On the Statistical and Computational Limits of Learning Representations that Transfer Between Heterogeneous Domains with Few Labelled Examples: Minimax Rates, Efficient Algorithms, and an Extensive Empirical Study of Deep Pretrained Networks for Vision`,
} as const;

let opened: Promise<FormFiller> | undefined;

/** One filler for a test file. */
export function filler(): Promise<FormFiller> {
  opened ??= openFormFiller(nodeResources);
  return opened;
}

/** What is filled into PMLR's form; null leaves its place as it is. */
export interface Edit {
  readonly title?: string | null;
  readonly party?: string | null;
  readonly signer?: string | null;
  readonly signature?: Signature | null;
  readonly date?: CalendarDate | null;
}

/** What an author fills in where a test says no more. */
export function contentWith(edit: Edit = {}): FillContent {
  const all = contentOf(signedForm({ title: TITLES[82], signer: 'Jianfei Chen' }));
  const date = edit.date === undefined ? all.date : edit.date;
  const texts = all.texts.flatMap((text): FillText[] => {
    const { asks } = text.field;
    const named = text.where === 'blank' ? edit.party : edit.signer;
    const changed = asks === 'title' ? edit.title : asks === 'date' ? date && formatDate(date) : named;
    return changed === null ? [] : [{ ...text, text: changed ?? text.text }];
  });
  const signature = edit.signature === undefined ? STROKES_DRAWN : edit.signature;
  return { texts, date, signature: all.signature && signature && { ...all.signature, signature } };
}

const STROKES_DRAWN: Signature = { kind: 'drawn', strokes: STROKES };

/** Fills in a form: a file by its path, or its bytes. */
export async function fill(form: string | Uint8Array, edit: Edit = {}, afterSignature = false) {
  const original = typeof form === 'string' ? new Uint8Array(readFileSync(form)) : form;
  const before = seen(await readBytes(original));
  const content = contentWith(edit);
  const filled = await (await filler()).fill(original, before, check(before).anchors, content, afterSignature);
  return { original, filled, before };
}

/** The same; fails the test where it is not filled in. */
export async function filledIn(form: string | Uint8Array, edit: Edit = {}, afterSignature = false) {
  const { original, filled, before } = await fill(form, edit, afterSignature);
  if (filled.kind !== 'filled') throw new Error(JSON.stringify(filled));
  return { original, bytes: filled.bytes, before, after: seen(await readBytes(filled.bytes)) };
}

/** Words of a filled form that the empty one does not have at that place. */
export function newWords(before: ReadPdf, after: ReadPdf) {
  const key = (pdf: ReadPdf) => (word: ReadPdf['placed'][number]) =>
    `${word.page} ${pdf.text.slice(word.start, word.end)} ${Math.round(word.box.left)} ${Math.round(word.box.bottom)}`;
  const old = new Set(before.placed.map(key(before)));
  return after.placed.filter((word) => !old.has(key(after)(word)));
}

/** New words whose letters lie on words that were there. */
export function overlaps(before: ReadPdf, after: ReadPdf): string[] {
  return newWords(before, after).flatMap((word) => {
    const under = before.placed.filter(
      ({ page, box, start, end }) =>
        page === word.page &&
        !/^[_.…]+$/.test(before.text.slice(start, end)) &&
        Math.min(box.right, word.box.right) - Math.max(box.left, word.box.left) > 0.5 &&
        Math.min(box.bottom, word.box.bottom) - Math.max(box.top, word.box.top) > 1.5,
    );
    return under.map(
      (other) => `${after.text.slice(word.start, word.end)} on ${before.text.slice(other.start, other.end)}`,
    );
  });
}
