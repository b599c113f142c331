import { expect, it } from 'vitest';
import { venueFacts } from '../../../src/portals/openreview/venue';

it.each([
  ['ICML 2025 poster', 'ICML 2025', 'accepted'],
  ['ICML 2025 spotlightposter', 'ICML 2025', 'accepted'],
  ['ICLR 2023 notable top 5%', 'ICLR 2023', 'accepted'],
  ['UAI 2024 oral', 'UAI 2024', 'accepted'],
  ['CoRL2021 Oral', 'CoRL2021', 'accepted'],
  ['CoRL 2024', 'CoRL 2024', 'accepted'],
  ['Accepted by TMLR', 'TMLR', 'accepted'],
  ['ICML 2025 Position Paper Track poster', 'ICML 2025 Position Paper Track', 'accepted'],
  ['ICML 2025 Workshop TokShop Oral', 'ICML 2025 Workshop TokShop', 'accepted'],
  ['Submitted to ICML 2025', 'ICML 2025', 'undecided'],
  ['ICML 2025 Conference Submission', 'ICML 2025', 'undecided'],
  ['ICML 2025 Conference Submission4321', 'ICML 2025', 'undecided'],
  ['ICLR 2020 Conference Blind Submission', 'ICLR 2020', 'undecided'],
  ['Under review for TMLR', 'TMLR', 'undecided'],
  ['Decision pending for TMLR', 'Decision pending for TMLR', 'undecided'],
  ['ICML 2025 Conference Withdrawn Submission', 'ICML 2025', 'withdrawn'],
  ['ICML 2025 Conference Desk Rejected Submission', 'ICML 2025', 'rejected'],
  ['Rejected by TMLR', 'TMLR', 'rejected'],
  ['CoRR 2021', 'CoRR 2021', null],
  ['AISTATS 2026 withminorrevisions', 'AISTATS 2026', 'accepted'],
  ['UAI 2026 asPoster', 'UAI 2026', 'accepted'],
  ['UAI 2026 asSpotlightwithminorrevisions', 'UAI 2026', 'accepted'],
  ['CoRL 2025 InvitetoArchive', 'CoRL 2025', 'accepted'],
  ['ICML 2025 BestPaper', 'ICML 2025', 'accepted'],
  ['ICML 2025 OutstandingPaperHonorableMention', 'ICML 2025', 'accepted'],
  ['COLT 2024 Best Student Paper', 'COLT 2024', 'accepted'],
  ['ICML 2025 edOral', 'ICML 2025', 'accepted'],
  ['ICML 2025 ance', 'ICML 2025', 'accepted'],
  ['ICML 2025 asis', 'ICML 2025', 'accepted'],
  ['ICML 2025 Conditional', 'ICML 2025', 'accepted'],
  ['ICML 2025 (Oral)', 'ICML 2025', 'accepted'],
  ['ICML 2025 – Oral', 'ICML 2025', 'accepted'],
  ['ICML 2025 Notable', 'ICML 2025', 'accepted'],
  ['NeurIPS 2025 Workshop XYZ Poster', 'NeurIPS 2025 Workshop XYZ', 'accepted'],
  ['NeurIPS 2025 Position Paper Oral', 'NeurIPS 2025 Position Paper', 'accepted'],
  ['Published in TMLR', 'TMLR', 'accepted'],
  ['MIDL 2026 - Short Papers', 'MIDL 2026 - Short Papers', 'accepted'],
  ['MIDL 2025 ShortPaper Poster', 'MIDL 2025 ShortPaper Poster', 'accepted'],
  ['MIDL 2026 Short Papers Submission', 'MIDL 2026 Short Papers', 'undecided'],
  ['Oral', null, 'accepted'],
  ['CoRL 2025 Conference Paper', 'CoRL 2025', 'undecided'],
  ['UAI 2025 Conference Full Paper', 'UAI 2025', 'undecided'],
  ['CoRL 2025 Workshop Paper12', 'CoRL 2025 Workshop', 'undecided'],
  ['ICLR 2025 Conference Withdrawn Submission', 'ICLR 2025', 'withdrawn'],
  ['Withdrawn by Authors', null, 'withdrawn'],
  ['Retracted by the Authors', null, 'withdrawn'],
  ['ICLR 2025 Conference Rejected Submission', 'ICLR 2025', 'rejected'],
  ['Desk rejected by TMLR', 'TMLR', 'rejected'],
  ['ICML 2025 Reject', 'ICML 2025', 'rejected'],
  ['ICML 2025 DeskReject', 'ICML 2025', 'rejected'],
  ['ICML 2025 Not Accepted', 'ICML 2025', 'rejected'],
  ['ICML 2025 Withdrawn', 'ICML 2025', 'withdrawn'],
  ['ICML 2025 NonArchival', 'ICML 2025 NonArchival', null],
  ['ICML 2025 Extended Abstract', 'ICML 2025 Extended Abstract', null],
  ['EMNLP 2023 Findings', 'EMNLP 2023 Findings', null],
  ['CHIL 2025 Journal Track', 'CHIL 2025 Journal Track', null],
  ['NeurIPS 2025 Workshop XYZ', 'NeurIPS 2025 Workshop XYZ', null],
  ['ICML 2025 Conference', 'ICML 2025 Conference', null],
  ['ICML 2025 Paper', 'ICML 2025 Paper', null],
  ['ICML 2025 AS', 'ICML 2025 AS', null],
  ['ICML 2025 The', 'ICML 2025 The', null],
  ['ICML 2025 Ed', 'ICML 2025', 'accepted'],
  ['ICML 2025 ポスター', 'ICML 2025 ポスター', null],
  ['TMLR', 'TMLR', null],
  ['Some Gathering of Friends', 'Some Gathering of Friends', null],
] as const)('%s', (line, venue, status) => {
  const facts = venueFacts(line);
  expect(facts.venue?.value ?? null).toBe(venue);
  expect(facts.venueYear).toBeUndefined();
  expect(facts.status?.value ?? null).toBe(status);
});

it('a year alone is a year and no venue', () => {
  expect(venueFacts('2025')).toEqual({ venueYear: { value: 2025, from: 'page' } });
  expect(venueFacts('2025 Oral').venue).toEqual({ value: '2025', from: 'page' });
});

it('a long line is no longer taken apart', () => {
  const long = `${'Very '.repeat(60)}Long Conference poster`;
  expect(venueFacts(long)).toEqual({ venue: { value: long, from: 'page' } });
  const fitting = `${'Very '.repeat(57)}Long Oral`;
  expect(fitting.length).toBeLessThan(300);
  expect(venueFacts(fitting).status?.value).toBe('accepted');
});
