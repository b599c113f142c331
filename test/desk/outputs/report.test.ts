import { beforeAll, describe, expect, it, vi } from 'vitest';
import { folded, qpdfCheck, textOf } from '../../../scripts/pdf/programs';
import { nodeResources } from '../../../scripts/pdf/resources';
import type { FormState } from '../../../src/desk/desk';
import { deskReport, type ReportTexts } from '../../../src/desk/outputs';
import { openReportMaker, type ReportMaker } from '../../../src/pdf/report';
import { listedPapers } from '../../paper/listed-papers';
import { desk, form, paper, problem, words } from './desk';

vi.setConfig({ testTimeout: 120_000 });

const texts: ReportTexts = {
  ...words,
  heading: 'Forms of the volume',
  subject: 'Volume 312',
  verdict: ({ right, missing }) => `${right} right, ${missing} missing`,
  remarks: ['Made by the chair.'],
  date: { year: 2026, month: 11, day: 28 },
  folio: (page, of) => `Page ${page} of ${of}`,
};

const STATES: readonly FormState[] = ['right', 'no-difference', 'to-look-at', 'wrong'];

/** Lines of all states, as many as are asked for, with the titles of real papers. */
const long = (count: number) =>
  desk(
    Array.from({ length: count }, (_, i) => {
      const state = STATES[i % 5];
      const listed = paper(`k${i}`, { title: listedPapers[i % listedPapers.length]?.title ?? '' });
      const problems = state === 'wrong' ? [problem('no-date')] : [];
      return state ? ([listed, form({ path: `${i}.pdf`, state, problems })] as const) : ([listed] as const);
    }),
  );

let maker: ReportMaker;
beforeAll(async () => {
  maker = await openReportMaker(nodeResources);
});

describe('the report of a desk', () => {
  it('says a line of each paper under its state, what asks for something first', async () => {
    const given = desk(
      [
        [paper('chen26a', { title: '$\\ell_1$ Is Enough' }), form({ path: 'a.pdf' })],
        [
          paper('doe26'),
          form({
            path: 'b.pdf',
            decision: { said: 'sent-back', note: 'Please sign.' },
            problems: [problem('no-signature')],
          }),
        ],
        [paper('roe26')],
      ],
      [form({ path: 'stray.pdf', state: 'to-look-at', title: 'Nobody’s' })],
    );
    const text = folded(await textOf(await maker.make(deskReport(given, texts))));
    expect(text).toContain('wrong (1) doe26 The paper doe26 · no-signature · sent-back · Please sign.');
    expect(text).toContain('missing (1) roe26 The paper roe26');
    expect(text).toContain('to-look-at (1) – Nobody’s · stray.pdf');
    expect(text).toContain('right (1) chen26a ℓ₁ Is Enough');
  });

  it('is a sound PDF with 3,000 lines', async () => {
    const report = deskReport(long(3000), texts);
    const pdf = await maker.make(report);
    expect(await qpdfCheck(pdf)).toContain('No syntax or stream encoding errors found');
    expect(folded(await textOf(pdf))).toContain('600 right, 600 missing');
  });

  it('is set in any script, and shows tricks as what they are', async () => {
    const titles = [
      '深度学习的贝叶斯方法',
      'למידה עמוקה',
      'التعلّم العميق',
      'हिन्दी शीर्षक',
      'a\u202eb <b>x</b> \u{1f600}',
      'x'.repeat(9000),
    ];
    const given = desk(titles.map((title, i) => [paper(`k${i}`, { title })]));
    const pdf = await maker.make(deskReport(given, texts));
    expect(await qpdfCheck(pdf)).toContain('No syntax or stream encoding errors found');
    const text = await textOf(pdf);
    expect(text).toContain('深度学习的贝叶斯方法');
    expect(text).not.toContain('\u202eb');
  });
});
