import { readFileSync } from 'node:fs';
import { signedForm } from '../../../scripts/papers/signed-form';
import { nodeResources } from '../../../scripts/pdf/resources';
import { type FillContent, type FormFiller, openFormFiller } from '../../../src/pdf/fill';
import type { ReadPdf } from '../../../src/pdf/read';
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

/** What an author fills in where a test says no more. */
export function contentOf(edit: Partial<FillContent> = {}): FillContent {
  const { signature, date, signer } = signedForm({ title: TITLES[82], signer: 'Jianfei Chen' });
  return { title: TITLES[82], party: signer, signer, signature, date, ...edit };
}

/** Fills in a form: a file by its path, or its bytes. */
export async function fill(form: string | Uint8Array, edit: Partial<FillContent> = {}, afterSignature = false) {
  const original = typeof form === 'string' ? new Uint8Array(readFileSync(form)) : form;
  const before = seen(await readBytes(original));
  const content = contentOf(edit);
  const filled = await (await filler()).fill(original, before, check(before).anchors, content, afterSignature);
  return { original, filled, before };
}

/** The same; fails the test where it is not filled in. */
export async function filledIn(form: string | Uint8Array, edit: Partial<FillContent> = {}, afterSignature = false) {
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
