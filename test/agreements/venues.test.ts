import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownVenue } from '../../src/agreements';
import list from '../../src/agreements/pmlr/venues.json' with { type: 'json' };

/** A volume of PMLR: how its own record spells the venue, and the OpenReview ids seen of it. */
interface Volume {
  readonly volume: number;
  readonly year: number;
  readonly spellings: readonly string[];
  readonly openreview: readonly string[];
}
const volumes: readonly Volume[] = readFileSync('test/fixtures/pmlr/volumes-2022-2026.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

describe('the volumes of 2022 to 2026', () => {
  it.each(volumes)('$volume: $spellings', ({ year, spellings, openreview }) => {
    const names = [...spellings, ...openreview, `${spellings[0]} ${year}`, `${spellings[0]}, PMLR 300`];
    const inCapitals = spellings.filter((name) => name.length > 3).map((name) => name.toUpperCase());
    // Two of them are known only as they stand: other events share their names.
    const shared = ['AI4Ed', 'CAI', 'CC', 'EAIM', 'NeurIPS 2022: Competitions'].includes(spellings[0] ?? '');
    const unknown = [...(shared ? names.slice(0, spellings.length) : [...names, ...inCapitals])].filter(
      (name) => knownVenue(name) === null,
    );
    expect(unknown).toEqual([]);
  });

  it('every volume of a series is the same venue', () => {
    const venueOf = (short: string) =>
      new Set(
        volumes
          .filter(({ spellings }) => spellings[0] === short)
          .flatMap(({ spellings }) => spellings.map((one) => knownVenue(one)?.name)),
      );
    for (const short of [
      'ICML',
      'AISTATS',
      'UAI',
      'COLT',
      'ALT',
      'MIDL',
      'L4DC',
      'ACML',
      'CoRL',
      'CPAL',
      'UniReps',
      'ISIPTA',
    ]) {
      expect([...venueOf(short)]).toEqual([short]);
    }
  });
});

describe('venues known to publish with PMLR, as portals name them', () => {
  it.each([
    ['ICML 2021', 'ICML'],
    ['ICML 2025 poster', 'ICML'],
    ['The 39th Canadian Conference on Artificial Intelligence (CAI 2026)', 'CAI'],
    ['AAAI Bridge Program on Continual Causality (CC 2027)', 'CC'],
    ['Machine Learning for Health (ML4H) (ML4H 2024)', 'ML4H'],
    [
      'UniReps: the Third Edition of the Workshop on Unifying Representations in Neural Models (UniReps 2025)',
      'UniReps',
    ],
    ['ICML 2025 Poster', 'ICML'],
    ['ICML 2025 spotlightposter', 'ICML'],
    ['ICML 2025 BestPaper', 'ICML'],
    ['ICML 2025 OutstandingPaperHonorableMention', 'ICML'],
    ['ICML 2025 Position Paper Track poster', 'ICML'],
    ['ICML.cc/2025/Position_Paper_Track', 'ICML'],
    ['ICML.cc/2025/Conference/Rejected_Submission', 'ICML'],
    ['ICML.cc/2025/Conference/Submission4321', 'ICML'],
    ['icml.cc/2019/conference', 'ICML'],
    ['Submitted to ICML 2025', 'ICML'],
    ['Accepted at ICML 2025', 'ICML'],
    ['ICML 2025 Conference Submission', 'ICML'],
    ['ICML 2025 Conference Submission4321', 'ICML'],
    ['ICML 2025 Conference Withdrawn Submission', 'ICML'],
    ['ICML 2025 Conference Desk Rejected Submission', 'ICML'],
    ['UAI 2019 Conference Paper12', 'UAI'],
    ['ICML', 'ICML'],
    ["ICML '21", 'ICML'],
    ['ICML’25', 'ICML'],
    ['ICML 25', 'ICML'],
    ['ICML2025Poster', 'ICML'],
    ['ICML’25Poster', 'ICML'],
    ['ＩＣＭＬ ２０２５', 'ICML'],
    [' CAI 2026 ', 'CAI'],
    [' ICML.cc/2025/Conference ', 'ICML'],
    ['I Cant Believe Its Not Better: Challenges in Applied Deep Learning', 'ICBINB'],
    ['ICML-2025', 'ICML'],
    ['icml2025', 'ICML'],
    ['International Conference on Machine Learning', 'ICML'],
    ['Proceedings of the 38th International Conference on Machine Learning', 'ICML'],
    ['In Proceedings of the 38th International Conference on Machine Learning (2021)', 'ICML'],
    ['Forty-second International Conference on Machine Learning', 'ICML'],
    ['International Conference on Machine Learning (ICML 2025)', 'ICML'],
    ['ICML 2025: the 42nd International Conference on Machine Learning', 'ICML'],
    ['Proceedings of the 38th International Conference on Machine Learning, PMLR 139', 'ICML'],
    [
      'Proceedings of the 38th International Conference on Machine Learning, Proceedings of Machine Learning Research, vol. 139',
      'ICML',
    ],
    ['Proceedings of The 26th International Conference on Artificial Intelligence and Statistics', 'AISTATS'],
    ['AISTATS 2025 Oral', 'AISTATS'],
    ['AISTATS2024', 'AISTATS'],
    ['AISTATS 2026 withminorrevisions', 'AISTATS'],
    ['AISTATS 2026 (Accept with minor revisions)', 'AISTATS'],
    ['aistats.org/AISTATS/2026/Conference', 'AISTATS'],
    ['Artificial Intelligence and Statistics 2023', 'AISTATS'],
    ['Proceedings of Thirty Ninth Conference on Learning Theory', 'COLT'],
    ['The 41st Conference on Uncertainty in Artificial Intelligence', 'UAI'],
    ['UAI 2024 oral', 'UAI'],
    ['UAI 2026 asPoster', 'UAI'],
    ['CoRL2021 Oral', 'CoRL'],
    ['CoRL 2025 InvitetoArchive', 'CoRL'],
    ['8th Annual Conference on Robot Learning', 'CoRL'],
    ['Medical Imaging with Deep Learning', 'MIDL'],
    ['Medical Imaging with Deep Learning 2024', 'MIDL'],
    ['MIDL 2026 Oral', 'MIDL'],
    ['6th Annual Learning for Dynamics & Control Conference', 'L4DC'],
    ['6th Annual Learning for Dynamics \\& Control Conference', 'L4DC'],
    ['Proceedings of the 16th Asian Conference on Machine Learning', 'ACML'],
    ['ACML 2024 Conference Track', 'ACML'],
    ['Proceedings of the sixth Conference on Health, Inference, and Learning', 'CHIL'],
    ['Proceedings of the NeurIPS 2020 Competition and Demonstration Track', 'NeurIPSCDT'],
    ['Proceedings of The 36th International Conference on Algorithmic Learning Theory', 'ALT'],
    ['2nd Mathematical and Scientific Machine Learning Conference', 'MSML'],
    ['NeuS 2025', 'NeuS'],
    ['CoLLAs 2023', 'CoLLAs'],
    ['Proceedings of the First Conference on Causal Learning and Reasoning', 'CLeaR'],
    ['Machine Learning for Healthcare 2023', 'MLHC'],
    ['Proceedings of the Fifth Machine Learning for Health Symposium', 'ML4H'],
    ['ML4H 2024 Proceedings Track', 'ML4H'],
    ['LOG 2023 Poster', 'LoG'],
    ['CPAL 2024 (Proceedings Track) Oral', 'CPAL'],
    ['AutoML 2025 ABCD Track', 'AutoML'],
    ['AutoML 2023 MainTrack', 'AutoML'],
    ['COPA2026', 'COPA'],
    ['Fifteenth Symposium on Conformal and Probabilistic Prediction with Applications (COPA 2026)', 'COPA'],
    ['CC 2024', 'CC'],
    ['CAI  2026', 'CAI'],
    ['Proceedings of Machine Learning Research', 'PMLR'],
  ])('%s', (venue, name) => {
    expect(knownVenue(venue)?.name).toBe(name);
    expect(knownVenue(venue)?.source).toMatch(/^https:\/\/proceedings\.mlr\.press\/v\d+\/$/);
  });
});

describe('venues that are not, or that nobody has shown to be', () => {
  it.each([
    'ICLR 2025',
    'ICLR 2025 Poster',
    'ICLR.cc/2025/Conference',
    'ICLR 2024 Blogposts',
    'The Thirteenth International Conference on Learning Representations',
    'NeurIPS 2024 poster',
    'NeurIPS 2024 Datasets and Benchmarks Track poster',
    'NeurIPS Datasets',
    'NeurIPS 2023 Competition Track',
    'NeurIPS 2022: Competitions poster session two',
    'NeurIPS.cc/2024/Conference',
    'NeurIPS.cc/2024/Datasets_and_Benchmarks_Track',
    'Advances in Neural Information Processing Systems',
    'ICML 2025 Workshop TokShop',
    'ICML 2024 Workshop on Foundation Models Poster',
    'ICML.cc/2024/Workshop/TokShop',
    'ICML.cc/2024/Workshop/GRaM/Blogpost_Track',
    'ICML.cc/2024/Workshop',
    'ICML.cc/2024',
    'ICML.cc/Conference',
    'https://ICML.cc/2025/Conference',
    'Workshop at ICML 2024',
    'ICML 2025 Tutorial',
    'ICML 2025 Expo Talk Panel',
    'ICML 2025 Blog Track',
    'ICML and NeurIPS joint session',
    'ICML 42ndgeneration',
    'ICML x2nd',
    'ICML 2025 accepted at poster',
    'ICML poster 25',
    'ICML.cc/Paper7/2025/Conference',
    'ICML.cc/2025/Conference/Submission4/Extra',
    'ICMLA 2021',
    'ICMLC 2023',
    'International Conference on Machine Learning and Applications',
    'International Conference on Machine Learning and Cybernetics',
    'International Conference on Machine Learning Workshop on Time Series',
    'European Conference on Machine Learning',
    'The European Conference on Machine Learning and Principles and Practice of Knowledge Discovery in Databases',
    'EuroCOLT 1999',
    'European Conference on Computational Learning Theory',
    'ACML 2024 Journal Track',
    'ACML.org/2026/Journal_Track',
    'Asian Conference on Machine Learning, Journal Track',
    'ACM CCS 2025',
    'CC 2025',
    'CC 2025 Poster',
    'cc',
    'CAI 2024',
    'IEEE CAI 2026',
    'AAAI 2024',
    'The 38th AAAI Conference on Artificial Intelligence',
    'Proceedings of the AAAI Conference on Artificial Intelligence',
    'Proceedings of the 2025 AAAI Conference on Artificial Intelligence',
    'AAAI 2024 Bridge Program',
    'AAAI 2026 Workshop on Reasoning',
    'LoG 2024 Extended Abstract',
    'LOG 2023 Extended Abstract Track Poster',
    'Learning on Graphs Conference, Extended Abstracts',
    'logconference.io/LOG/2024/Extended_Abstract',
    'CPAL 2024 (Recent Spotlight Track)',
    'CPAL 2025 Spotlight Track',
    'CPAL.cc/2025/Recent_Spotlight_Track',
    'ML4H 2024 Findings Track',
    'ML4H 2024 Findings Poster',
    'ML4H/2024/Findings',
    'MLHC 2024 Clinical Abstract',
    'mlforhc.org/MLHC/2024/Clinical_Abstracts',
    'NLDL 2025 Abstracts Track',
    'MIDL 2023 Short Paper',
    'MIDL 2023 Short paper track poster',
    'MIDL.io/2024/Short_Papers',
    'Medical Imaging with Deep Learning Workshop',
    'Medical Imaging with Deep Learning, Special Issue of MELBA',
    'AutoML 2024 Workshop Track',
    'AutoML 2024 Non-Archival Content Track',
    'AutoML.cc/2024/Workshop',
    'CoRL 2024 Workshop SAFE-ROL',
    'CoRL 2025 Late Breaking Results',
    'robot-learning.org/CoRL/2024/Workshop/LEAP',
    'GRaM 2024 Blogpost Track',
    'GRaM 2026 Tiny Papers',
    'UniReps 2024 Extended Abstracts',
    'NeurReps 2024 Extended Abstract Track',
    'COLT 2025 Workshop on Prediction',
    'UAI 2024 Demo',
    'UAI 2025 Doctoral Consortium',
    'AISTATS 2026 Journal-to-Conference Track',
    'Statistics and Artificial Intelligence',
    'CHIL 2024 Nonarchival Track',
    'Machine Learning for Health Informatics',
    'Machine Learning for Healthcare Technologies',
    'Deep Learning Indaba Grand Challenge',
    'Alternative Conference',
    'ALT-ACM Chi',
    'Computational Learning Theory',
    'Robot Learning',
    'Journal of Machine Learning Research',
    'Transactions on Machine Learning Research',
    'Machine Learning Research',
    'Machine Learning',
    'JMLR',
    'TMLR',
    'CoRR 2021',
    'European Journal of Algorithmic Fairness',
    'A Survey of the International Conference on Machine Learning',
    'constructor',
    '__proto__',
    '2025',
    'Proceedings of the',
    'x'.repeat(10_000),
    ' ',
    '',
    null,
  ])('%s', (venue) => {
    expect(knownVenue(venue)).toBeNull();
  });
});

describe('the list', () => {
  it('names every series once, in the order of the alphabet', () => {
    const names = list.map(({ name }) => name.toLowerCase());
    expect(names).toEqual([...new Set(names)].sort());
  });

  it('gives no name to two series', () => {
    const astray = list.flatMap(({ name, names }) => names.filter((one) => knownVenue(one)?.name !== name));
    expect(astray).toEqual([]);
  });

  it('gives no id of OpenReview to two series', () => {
    const ids = list.flatMap(({ openreview = [] }) => openreview.map((id) => id.toLowerCase()));
    expect(ids).toEqual([...new Set(ids)]);
  });
});
