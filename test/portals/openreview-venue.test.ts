import { expect, it } from 'vitest';
import { venueFacts } from '../../src/portals/openreview/venue';

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
  ['TMLR', 'TMLR', null],
  ['Some Gathering of Friends', 'Some Gathering of Friends', null],
] as const)('%s', (line, venue, status) => {
  const facts = venueFacts(line);
  expect(facts.venue?.value).toBe(venue);
  expect(facts.status?.value ?? null).toBe(status);
});
