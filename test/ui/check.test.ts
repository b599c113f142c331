import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { pmlr } from '../../src/agreements/pmlr';
import { reportOf } from '../../src/ui/check/report';
import { reportText } from '../../src/ui/check/report-text';
import { fileKey, type Subject } from '../../src/ui/check/subject';
import { verdictOf } from '../../src/ui/check/verdict-words';
import { FILLED, layOut, piecesOf } from '../checking/agreement-text';
import { ofPdf, ofReading, ofText } from './subjects';

vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);

const honest = layOut(piecesOf(pmlr, FILLED), 'paragraphs');

const said = (subject: Subject) => verdictOf(subject).words;

describe('the verdict', () => {
  it('is one line, and counts', () => {
    expect(said(ofText(honest))).toBe("This is PMLR's agreement, word for word");
    expect(said(ofText(honest.replace('retain', 'waive')))).toBe("1 clause differs from PMLR's agreement");
    expect(said(ofText(honest.replace('retain', 'waive').replace('libel', 'praise')))).toBe(
      "2 clauses differ from PMLR's agreement",
    );
    expect(said(ofText(honest.replace(/[“”]/g, '"')))).toBe(
      "This is PMLR's agreement, word for word; only typography differs",
    );
    expect(said(ofText('Copyright is hereby transferred. '.repeat(40)))).toBe(
      "This does not look like PMLR's agreement",
    );
    expect(said(ofText(' '))).toBe('There is no text to check.');
  });

  it('never passes a scan, a file that hides text, or one whose letters are not what they seem', () => {
    const empty = ofReading({ kind: 'scan', of: 'nothing', pages: [] });
    expect(said(empty)).toBe('This PDF holds no text that can be seen: the wording cannot be checked here');
    expect(said(ofPdf(honest, { scanned: [2] }))).toBe('Page 2 is a scan: its wording cannot be checked here');
    const hidden = { kind: 'unseen', page: 1, text: 'You pay.' } as const;
    expect(verdictOf(ofPdf(honest, { tricks: [hidden] })).tone).toBe('warning');
    const forged = { kind: 'actual-text', page: 1, text: 'convey' } as const;
    expect(said(ofPdf(honest, { tricks: [forged] }))).toBe(
      "This file's text cannot be trusted: what is drawn differs from what is stored",
    );
  });
});

describe('the report as text', () => {
  const about = { version: '1.2.3', paper: null, cameraReadyTitle: null };

  it('names every finding by its place, a line each, and what the check cannot know', () => {
    const report = reportText(reportOf(ofText(readFileSync('test/fixtures/forms/texts/002.txt', 'utf8')), about));
    const lines = report.split('\n');
    expect(lines[2]).toBe("2 clauses differ from PMLR's agreement");
    expect(lines).toContain(
      "Clause 2: has another address: PMLR's is http://creativecommons.org/licenses/by/4.0, here it is http://creativecommons.org/licenses/by/4.0/.",
    );
    expect(lines).toContain('Signature: is missing: the line is empty.');
    expect(lines).toContain("  “I” (U+0049) stands for the publisher's “1”: they look alike and are not the same.");
    expect(lines).toContain('Party: Jonathan Lang');
    expect(lines.at(-1)).toContain('It cannot know who signed');
  });

  it('quotes what stands beside the values, in the verdict and where it stands', () => {
    const subject = ofText(layOut(piecesOf(pmlr, { ...FILLED, signer: 'Jianfei Chen under duress' }), 'paragraphs'));
    expect(verdictOf(subject)).toEqual({
      tone: 'warning',
      words: "The words are PMLR's agreement, but beside them this form also says “under duress”",
    });
    const lines = reportText(reportOf(subject, about)).split('\n');
    expect(lines).toContain('Corresponding author: After the name stands: “under duress”');
  });

  it('says what was checked, when, against what and by what', () => {
    const paper = { title: 'On $\\ell_1$ norms' };
    const report = reportText(reportOf(ofPdf(honest), { ...about, paper, cameraReadyTitle: 'On Norms' }));
    expect(report.slice(report.indexOf('What was checked'), report.indexOf('Findings'))).toBe(
      `What was checked

File: form.pdf
Size: 1,234 bytes
Pages: 0
SHA-256: ${createHash('sha256').update(new Uint8Array(1234)).digest('hex')}
Checked on: November 22, 2026
Against: PMLR's publication agreement of 2017-04-14 (pmlr-2017)
  https://proceedings.mlr.press/pmlr-license-agreement.pdf
On the portal: On ℓ₁ norms
On the camera-ready paper: On Norms
Checked by: Imprimatur 1.2.3

`,
    );
    expect(reportText(reportOf(ofText(honest), about))).toContain(
      `Text: pasted, ${honest.length.toLocaleString('en-US')} characters\n`,
    );
  });

  it('marks changed words without colour', () => {
    const report = reportText(reportOf(ofPdf(honest.replace('You retain', 'You waive')), about));
    expect(report).toMatch(/Clause 4: has other words:\n {2}You \[-retain-\] \{\+waive\+\} ownership/);
  });
});

describe('two files', () => {
  const file = (content: string, name = 'form.pdf') => ({
    kind: 'pdf' as const,
    name,
    bytes: new TextEncoder().encode(content),
    sha256: createHash('sha256').update(content).digest('hex'),
  });

  it('of one name and size are two; the same file checked again is the same', () => {
    expect(fileKey(file('%PDF-a'))).not.toBe(fileKey(file('%PDF-b')));
    expect(fileKey(file('%PDF-a'))).toBe(fileKey(file('%PDF-a')));
    expect(fileKey(file('%PDF-a', 'other.pdf'))).not.toBe(fileKey(file('%PDF-a')));
  });
});
