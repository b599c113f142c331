import { describe, expect, it, vi } from 'vitest';
import { inkIn, render } from '../../../scripts/pdf/ink';
import { folded, qpdfCheck, run, textOf, wordsOf } from '../../../scripts/pdf/programs';
import { nodeResources } from '../../../scripts/pdf/resources';
import { openReportMaker, type Report, type ReportItem, type ReportMaker } from '../../../src/pdf/report';
import { RULES } from '../conformance-rules';
import { openPdf } from '../opened-pdf';
import { pdfJsText } from '../pdf-js-text';

vi.setConfig({ testTimeout: 60_000 });

const CLAUSE =
  'The article does not libel anyone, invade anyone’s copyright or otherwise violate any right of anyone. ';
const said = (label: string, text: string): ReportItem => ({ label, paragraphs: [[{ op: 'same', text }]] });

function reportWith(items: readonly ReportItem[], about: Partial<Report> = {}): Report {
  return {
    heading: 'Check of a publication agreement',
    subject: 'form.pdf',
    verdict: '2 clauses differ from PMLR’s agreement',
    remarks: ['This is the file that PMLR itself offers, unchanged.'],
    sections: [
      { heading: 'What was checked', items: [said('File', 'form.pdf'), said('SHA-256', '0a'.repeat(32))], text: null },
      { heading: 'Findings', items, text: null },
      { heading: 'What this check cannot know', items: [], text: 'It cannot know who signed.' },
    ],
    date: { year: 2026, month: 11, day: 22 },
    folio: (page, of) => `Page ${page} of ${of}`,
    ...about,
  };
}

const changed: ReportItem = {
  label: 'Clause 4',
  paragraphs: [
    [{ op: 'same', text: 'has other words:' }],
    [
      { op: 'same', text: 'You' },
      { op: 'removed', text: 'retain' },
      { op: 'added', text: 'hereby waive' },
      { op: 'same', text: 'ownership of all rights.' },
    ],
  ],
};

const reports: Record<string, Report> = {
  'an identical form': reportWith([said('Clause 1', 'is identical.'), said('Clause 2', 'is identical.')]),
  'a changed clause': reportWith([changed]),
  'forty long findings': reportWith(
    Array.from({ length: 120 }, (_, i) => said(`Clause ${i}`, CLAUSE.repeat(1 + (i % 9)))),
  ),
  'a finding of many pages': reportWith([said('Clause 7', CLAUSE.repeat(120)), changed]),
  'names in many scripts': reportWith([
    said('Title', '深度学习的贝叶斯方法与变分推断'),
    said('Party', 'Đặng Thị Ελένη Жуков'),
    said('Signature', 'हिन्दी ไทย 한글 ひらがな'),
    said('Corresponding author', 'משה כהן'),
  ]),
  tricks: reportWith([
    said('Page 1', 'holds text: “a\u202eb\u200bc\u0000d <b>&amp;</b> (\\) \u{1f600} \ud83d \u{2A6D6} q\u0327\u0301”'),
    said('File', 'x'.repeat(900)),
    said('', ''),
  ]),
};

let opened: Promise<ReportMaker> | undefined;
const kept = new Map<Report, Promise<Uint8Array<ArrayBuffer>>>();

function pdfOf(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  opened ??= openReportMaker(nodeResources);
  const pdf = kept.get(report) ?? opened.then((maker) => maker.make(report));
  kept.set(report, pdf);
  return pdf;
}

/** Everything that a report says, in order, as one line without white space: a line may end anywhere in a long word. */
function wordsIn({ heading, verdict, remarks, sections }: Report): string {
  const marks = { same: ['', ''], removed: ['[−', '−]'], added: ['[+', '+]'] } as const;
  const items = sections.map(({ heading: name, items, text }) => [
    name,
    text ?? '',
    ...items.map(({ label, paragraphs }) => [
      label || '–',
      ...paragraphs.map((words) => words.map(({ op, text }) => marks[op][0] + (text || '–') + marks[op][1]).join('')),
    ]),
  ]);
  return [heading, verdict, ...remarks, items].flat(4).join('').replace(/\s/gu, '');
}

const NAMED: Readonly<Record<string, string>> = {
  '\u202e': '[U+202E]',
  '\u200b': '[U+200B]',
  '\u0000': '[U+0000]',
  '\u{1f600}': '[U+1F600]',
  '\ud83d': '[U+D83D]',
  '\u{2A6D6}': '[U+2A6D6]',
};

describe.each(Object.entries(reports))('a report of %s', (_, report) => {
  it.each([
    ['poppler', textOf],
    ['pdf.js', pdfJsText],
  ])('says exactly what it should, by %s', async (_name, textBy) => {
    const text = (await textBy(await pdfOf(report)))
      .replace(/Page \d+ of \d+/g, '')
      .replace(/[\u202a-\u202e]/g, '')
      .replace(/\s/gu, '');
    const expected = [...wordsIn(report)].map((character) => NAMED[character] ?? character).join('');
    expect(text.normalize('NFC')).toBe(expected.normalize('NFC'));
  });

  it('keeps every rule of PDF/A-3a and PDF/UA-1 that a form keeps, and is sound by qpdf', async () => {
    const pdf = await openPdf(await pdfOf(report));
    const broken = Object.entries(RULES).flatMap(([name, rule]) => rule(pdf).map((problem) => `${name}: ${problem}`));
    expect(broken).toEqual([]);
    expect(await qpdfCheck(pdf.bytes)).toContain('No syntax or stream encoding errors found');
  });

  it('stays within its margins, and no words touch', async () => {
    const words = await wordsOf(await pdfOf(report));
    expect(words.filter((w) => w.left < 71.4 || w.right > 540.6 || w.top < 50 || w.bottom > 750)).toEqual([]);
    const touching = words.flatMap((a, i) =>
      words
        .slice(i + 1)
        .filter((b) => {
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          return a.page === b.page && across > 0.5 && down > (a.bottom - a.top) / 2;
        })
        .map((b) => `${a.text} / ${b.text}`),
    );
    expect(touching).toEqual([]);
  });
});

describe('a report', () => {
  it('numbers its pages, and breaks a long finding across them', async () => {
    const pdf = await pdfOf(reports['a finding of many pages'] ?? reportWith([]));
    const pages = (await textOf(pdf)).trimEnd().split('\f');
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, i) => {
      expect(folded(page)).toMatch(new RegExp(`Page ${i + 1} of ${pages.length}$`));
      if (i < pages.length - 1) expect(page.split('\n').length).toBeGreaterThan(40);
    });
  });

  it('marks words that were left out and put in by lines, and those alone', async () => {
    const pdf = await pdfOf(reportWith([changed]));
    const page = await render(pdf, 1, 432);
    const words = await wordsOf(pdf);
    /** Whether some row of the page is black from one end of a word to the other, where the word's lines would be. */
    const hasLine = (text: string) => {
      const word = words.find((w) => w.text.includes(text));
      if (!word) throw new Error(`No ${text}`);
      // The brackets around it have none.
      const [left, right] = [word.left + 12, word.right - 12];
      const rows = Array.from({ length: 120 }, (_, i) => word.top + (i * (word.bottom + 2 - word.top)) / 120);
      return rows.some((top) => inkIn(page, { left, right, top, bottom: top + 0.16 }) > 0.9);
    };
    expect(['retain', 'hereby', 'ownership', 'rights.'].map(hasLine)).toEqual([true, true, false, false]);
  });

  it('is tagged: headings, names and what is said of them', async () => {
    const structure = (await run('pdfinfo', ['-struct-text', '-'], await pdfOf(reportWith([changed])))).toString();
    const lines = structure.split('\n').map((line) => line.trim());
    expect(lines.slice(0, 5)).toEqual([
      'Document',
      'H1 (block)',
      '"Check of a publication agreement"',
      'P (block)',
      '"2 clauses differ from PMLR’s agreement"',
    ]);
    expect(lines.filter((line) => line.startsWith('H2'))).toHaveLength(3);
    const at = lines.indexOf('"Clause 4"');
    expect(lines[at - 1]).toBe('Lbl (block)');
    expect(lines[at + 1]).toBe('LBody (block)');
  });

  it('is the same for the same check, says when that was, and is small', async () => {
    const maker = await openReportMaker(nodeResources);
    const [first, second] = [await maker.make(reportWith([changed])), await maker.make(reportWith([changed]))];
    expect(first).toEqual(second);
    expect(first.length).toBeLessThan(25_000);
    const info = (await run('pdfinfo', ['-isodates', '-'], first)).toString();
    expect(info).toContain('Title:           Check of a publication agreement: form.pdf');
    expect(info).toContain('CreationDate:    2026-11-22T00:00:00Z');
  });
});
