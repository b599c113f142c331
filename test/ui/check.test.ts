import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { pmlr } from '../../src/agreements/pmlr';
import { checkText } from '../../src/checking';
import type { ReadPdf } from '../../src/pdf/read';
import { reportOf } from '../../src/ui/check/report';
import type { Subject } from '../../src/ui/check/subject';
import { verdictOf } from '../../src/ui/check/verdict-words';
import { FILLED, layOut, piecesOf } from '../checking/agreement-text';

vi.mock('../../src/extension/i18n', () => ({
  t: (name: keyof typeof messages, ...values: readonly (string | number)[]) =>
    messages[name].message.replace(/\$(\d)/g, (_, i) => String(values[Number(i) - 1])),
}));

const honest = layOut(piecesOf(pmlr, FILLED), 'paragraphs');
const ofText = (text: string): Subject => ({ kind: 'text', result: checkText(text, pmlr) });

/** A PDF with that text, and whatever else is said of it. */
function ofPdf(text: string, about: Partial<ReadPdf> = {}): Subject {
  const nothing = { placed: [], lines: [], pages: [], drawings: [], links: [], tricks: [], margins: [], scanned: [] };
  const reading: ReadPdf = { kind: 'read', text, ...nothing, drawn: null, known: null, ...about };
  return { kind: 'pdf', name: 'form.pdf', bytes: new Uint8Array(), reading, result: checkText(text, pmlr) };
}

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
    const bytes = new Uint8Array();
    const scan: Subject = {
      kind: 'pdf',
      name: 'scan.pdf',
      bytes,
      reading: { kind: 'scan', of: 'image', pages: [] },
      result: null,
    };
    expect(said(scan)).toBe('This is a scan: the wording cannot be checked here');
    expect(said(ofPdf(honest, { scanned: [2] }))).toBe('Page 2 is a scan: its wording cannot be checked here');
    const hidden = { kind: 'colourless', page: 1, text: 'You pay.' } as const;
    expect(verdictOf(ofPdf(honest, { tricks: [hidden] })).tone).toBe('warning');
    const forged = { kind: 'false-glyphs', page: 1, text: 'retain → convey' } as const;
    expect(said(ofPdf(honest, { tricks: [forged] }))).toBe(
      "This file's text cannot be trusted: what is drawn differs from what is stored",
    );
  });
});

describe('the report', () => {
  it('names every finding by its place, a line each, and what the check cannot know', () => {
    const report = reportOf(ofText(readFileSync('test/fixtures/forms/texts/002.txt', 'utf8')));
    const lines = report.split('\n');
    expect(lines).toContain(
      "Clause 2: has another address: PMLR's is http://creativecommons.org/licenses/by/4.0, here it is http://creativecommons.org/licenses/by/4.0/.",
    );
    expect(lines).toContain('Signature: is missing: the line is empty.');
    expect(lines).toContain("  “I” (U+0049) is not the publisher's “1”, though they look alike.");
    expect(lines.at(-1)).toContain('It cannot know who signed');
  });

  it('marks changed words without colour', () => {
    const report = reportOf(ofPdf(honest.replace('You retain', 'You waive')));
    expect(report).toMatch(/Clause 4: has other words:\n {2}You \[-retain-\] \{\+waive\+\} ownership/);
  });
});
