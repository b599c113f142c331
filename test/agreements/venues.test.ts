import { describe, expect, it } from 'vitest';
import { knownVenue } from '../../src/agreements/venues';

describe('venues known to publish with PMLR, as portals name them', () => {
  it.each([
    ['ICML 2021', 'ICML'],
    ['ICML 2025 poster', 'ICML'],
    ['ICML 2025 spotlightposter', 'ICML'],
    ['ICML 2025 Position Paper Track poster', 'ICML'],
    ['Submitted to ICML 2025', 'ICML'],
    ['ICML 2025 Conference Submission', 'ICML'],
    ['ICML 2025 Conference Withdrawn Submission', 'ICML'],
    ['ICML', 'ICML'],
    ["ICML '21", 'ICML'],
    ['International Conference on Machine Learning', 'ICML'],
    ['Proceedings of the 38th International Conference on Machine Learning', 'ICML'],
    ['Forty-second International Conference on Machine Learning', 'ICML'],
    ['International Conference on Machine Learning (ICML 2025)', 'ICML'],
    ['Proceedings of the 38th International Conference on Machine Learning, PMLR 139', 'ICML'],
    ['Proceedings of The 26th International Conference on Artificial Intelligence and Statistics', 'AISTATS'],
    ['AISTATS 2025 Oral', 'AISTATS'],
    ['Proceedings of Thirty Ninth Conference on Learning Theory', 'COLT'],
    ['The 41st Conference on Uncertainty in Artificial Intelligence', 'UAI'],
    ['UAI 2024 oral', 'UAI'],
    ['CoRL2021 Oral', 'CoRL'],
    ['8th Annual Conference on Robot Learning', 'CoRL'],
    ['Medical Imaging with Deep Learning', 'MIDL'],
    ['Medical Imaging with Deep Learning 2024', 'MIDL'],
    ['6th Annual Learning for Dynamics & Control Conference', 'L4DC'],
    ['Proceedings of the 16th Asian Conference on Machine Learning', 'ACML'],
    ['ACML 2024 Conference Track', 'ACML'],
    ['Proceedings of the sixth Conference on Health, Inference, and Learning', 'CHIL'],
    ['Proceedings of the NeurIPS 2020 Competition and Demonstration Track', 'NeurIPSCDT'],
    ['Proceedings of The 36th International Conference on Algorithmic Learning Theory', 'ALT'],
    ['NeuS 2025', 'NeuS'],
    ['CoLLAs 2023', 'CoLLAs'],
    ['Proceedings of the First Conference on Causal Learning and Reasoning', 'CLeaR'],
    ['Machine Learning for Healthcare 2023', 'MLHC'],
    ['Proceedings of the Fifth Machine Learning for Health Symposium', 'ML4H'],
  ])('%s', (venue, name) => {
    expect(knownVenue(venue)?.name).toBe(name);
    expect(knownVenue(venue)?.source).toMatch(/^https:\/\/proceedings\.mlr\.press\/v\d+\/$/);
  });
});

describe('venues that are not, or that nobody has shown to be', () => {
  it.each([
    'ICLR 2025',
    'ICLR 2025 Poster',
    'The Thirteenth International Conference on Learning Representations',
    'NeurIPS 2024 poster',
    'ICML 2025 Workshop TokShop',
    'ICML 2024 Workshop on Foundation Models Poster',
    'Workshop at ICML 2024',
    'ICMLA 2021',
    'International Conference on Machine Learning and Applications',
    'International Conference on Machine Learning and Cybernetics',
    'European Conference on Machine Learning',
    'EuroCOLT 1999',
    'European Conference on Computational Learning Theory',
    'ACML 2024 Journal Track',
    'Alternative Conference',
    'ALT-ACM Chi',
    'Journal of Machine Learning Research',
    'TMLR',
    'Medical Imaging with Deep Learning Workshop',
    'A Survey of the International Conference on Machine Learning',
    'x'.repeat(10_000),
    '',
    null,
  ])('%s', (venue) => {
    expect(knownVenue(venue)).toBeNull();
  });
});
