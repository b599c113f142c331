import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { signedForm } from '../../../scripts/papers/signed-form';
import { nodePdfReader } from '../../../scripts/pdf/pdfium';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkPdf } from '../../../src/checking';
import type { FillContent } from '../../../src/pdf/fill';
import { contentOf } from '../../../src/pdf/fill/content-of';
import type { SignedAgreement } from '../../../src/signing/form';
import { fillAndRead } from '../../../src/ui/check/fill-and-read';
import { society } from '../../agreements/society';
import { pdfOf } from '../maker';
import { filler } from './filled';

vi.setConfig({ testTimeout: 60_000 });

const answers = {
  affiliation: 'Institute of Invented Studies',
  volume: 'Proceedings of the First Meeting',
  editors: 'Mary Somerville',
  place: 'Example',
  licence: 'The author grants everybody the licence CC BY 4.0.',
};
const signed: SignedAgreement = {
  ...signedForm({ title: 'Notes on an Engine', signer: 'Ada Byron' }),
  agreement: society,
  answers,
};
const KNOWN = [pmlr, society] as const;

/** What the file carries for programs. */
async function recordIn(bytes: Uint8Array) {
  const { of } = PDFName;
  const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  const stream = catalog.lookup(of('AF'), PDFArray).lookup(0, PDFDict).lookup(of('EF'), PDFDict).lookup(of('F'));
  if (!(stream instanceof PDFRawStream)) throw new Error('no record');
  return JSON.parse(new TextDecoder().decode(decodePDFRawStream(stream).decode()));
}

describe('a form of another agreement, its choice made, that is filled in later', () => {
  let form: Uint8Array;
  beforeAll(async () => {
    const empty = {
      kind: 'unsigned',
      agreement: society,
      title: '',
      signer: '',
      answers: { licence: answers.licence },
      paper: signed.paper,
    } as const;
    form = await pdfOf(empty);
  });
  const fill = async (content: FillContent) =>
    fillAndRead(nodePdfReader(), await filler(), { bytes: form, content, afterSignature: false }, KNOWN);
  const all = contentOf(signed);
  const written: FillContent = { ...all, texts: all.texts.filter(({ where }) => where !== 'choice') };

  it('has every answer in its place, and reads word for word', async () => {
    const filled = await fill(written);
    if (filled.kind !== 'filled') throw new Error(JSON.stringify(filled));
    const { agreement, verdict, facts, answers: read } = filled.result;
    expect([agreement, verdict.kind]).toEqual(['society-1', 'verbatim']);
    expect(facts).toMatchObject({
      title: { value: 'Notes on an Engine' },
      party: { value: 'Ada Byron' },
      correspondingAuthor: { value: 'Ada Byron' },
      signature: { kind: 'ink' },
      date: { value: 'June 10, 2021' },
    });
    expect(read.map(({ field, fact }) => [field.id, fact.value])).toEqual([
      ['licence', answers.licence],
      ['affiliation', answers.affiliation],
      ['volume', answers.volume],
      ['editors', answers.editors],
      ['place', 'Example'],
    ]);
    const record = await recordIn(filled.bytes);
    expect(record).toMatchObject({ signer: 'Ada Byron', signed: true, date: '2021-06-10' });
    expect(record.answers).toEqual([
      { field: 'affiliation', question: 'Affiliation of the author', answer: answers.affiliation },
      { field: 'volume', question: 'Volume of the series', answer: answers.volume },
      { field: 'editors', question: 'Editors of the volume', answer: answers.editors },
      { field: 'place', question: 'Place', answer: 'Example' },
      { field: 'licence', question: 'The licence that is granted', answer: answers.licence },
    ]);
  });

  it('is not filled in where a choice would have to be marked: no answer is lost', async () => {
    expect(await fill(all)).toMatchObject({ kind: 'no-room', places: [{ where: 'choice', field: { id: 'licence' } }] });
  });

  it('names a field that the form has no place for', async () => {
    const other = { ...signed, agreement: { ...society, fields: [...society.fields] } };
    const strange = contentOf({ ...other, agreement: pmlr });
    expect(await fill({ ...written, texts: [...written.texts, ...strange.texts.slice(1, 2)] })).toMatchObject({
      kind: 'no-room',
      places: [{ field: { id: 'party' } }],
    });
  });

  it('made signed, it is found to be the agreement, with its offer crossed', async () => {
    const pdf = await nodePdfReader().read(await pdfOf(signed), { known: KNOWN });
    if (pdf.kind !== 'read') throw new Error(pdf.kind);
    const result = checkPdf(pdf, society, { now: new Date(2021, 5, 11) });
    expect(result).toMatchObject({ kind: 'checked', verdict: { kind: 'verbatim' }, oddities: [], additions: [] });
    expect(result.kind === 'checked' && result.answers.find(({ where }) => where === 'choice')?.fact.value).toBe(
      answers.licence,
    );
  });
});
