import * as v from 'valibot';
import { foundText } from '../../paper/found-text';
import type { PdfReader } from '../../pdf/read';
import type { ClaimedRecord } from '../file-reading';

/** What the file that carries the record is called (docs/agreement-record.md). */
const NAME = 'agreement.json';
const LONGEST = 2000;

const text = v.pipe(
  v.string(),
  v.maxLength(LONGEST),
  v.transform((found) => foundText(found)),
);
/** Of the record what tells whose it is; any version has that, as far as versions are known. */
const Schema = v.object({
  schema: v.literal('imprimatur-agreement'),
  paper: v.object({ title: text, key: text }),
  signer: text,
});

/** What a PDF says of itself for programs; null where it says nothing that can be read. Nothing of it is believed. */
export async function claimedRecord(
  pdf: Pick<PdfReader, 'attachment'>,
  bytes: Uint8Array,
): Promise<ClaimedRecord | null> {
  const found = await pdf.attachment(bytes, NAME);
  return found && recordFrom(found);
}

/** The record in the bytes of an attached file, or null. */
export function recordFrom(bytes: Uint8Array): ClaimedRecord | null {
  try {
    const parsed = v.safeParse(Schema, JSON.parse(new TextDecoder().decode(bytes)));
    if (!parsed.success) return null;
    const { paper, signer } = parsed.output;
    return { title: paper.title, signer, key: paper.key };
  } catch {
    return null;
  }
}
