import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { filledFiles } from '../../../scripts/designs/filled-files';
import { nodePdfReader } from '../../../scripts/pdf/pdfium';
import { nodeResources } from '../../../scripts/pdf/resources';
import { agreementOf } from '../../../src/any-form/agreement-of';
import { AS_FOUND } from '../../../src/any-form/blank-form';
import { checkPdf, verdictOn, withoutOwn } from '../../../src/checking';
import { openFileFormMaker } from '../../../src/pdf/fill/from-file';
import { about } from '../../any-form/about';
import { formIn } from '../../any-form/read-form';

vi.setConfig({ testTimeout: 60_000 });

/** `npx tsx scripts/designs-check.ts` makes twenty of each design. */
const COPIES = 3;

it.each(['underscores', 'boxes', 'ink-only'])('%s: what we filled in is the form word for word', async (name) => {
  const file = `test/fixtures/any-form/tuned/${name}.pdf`;
  const bytes = new Uint8Array(readFileSync(file));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const agreement = agreementOf(await formIn(file), AS_FOUND, { ...about, sha256, bytes: bytes.length });
  const reader = nodePdfReader();
  const maker = await openFileFormMaker(nodeResources, reader);
  for (const { made, paper } of await filledFiles(maker, agreement, bytes, COPIES)) {
    const pdf = made.kind === 'pdf' ? await reader.read(made.bytes) : made;
    if (pdf.kind !== 'read') throw new Error(`${paper.title}: ${pdf.kind}`);
    const result = checkPdf(pdf, agreement, { paper, now: new Date(2026, 11, 31) });
    expect([paper.title, verdictOn(result, withoutOwn(pdf, agreement)).kind]).toEqual([paper.title, 'verbatim']);
    const answered = result.kind === 'checked' ? result.facts.title?.value.replace(/\s/g, '') : null;
    expect(answered).toBe(paper.title.replace(/\s/g, ''));
  }
});
