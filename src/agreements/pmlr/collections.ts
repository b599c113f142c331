import type { Collection } from '../collection';

/** What was seen said, the latest of a venue and portal first. Nothing stands here that its source does not say. */
export const collections: readonly Collection[] = [
  {
    venue: 'AISTATS',
    year: 2026,
    portal: 'openreview',
    source: 'https://virtual.aistats.org/Conferences/2026/CameraReadyInstructions',
    facts: [{ kind: 'camera-ready' }],
  },
  {
    venue: 'AISTATS',
    year: 2023,
    portal: 'cmt',
    source: 'https://aistats.org/aistats2023/camera.html',
    facts: [{ kind: 'beside-paper' }, { kind: 'file-name', pattern: '<number>-Permission' }],
  },
  {
    venue: 'COPA',
    year: 2026,
    portal: 'easychair',
    source: 'https://www.copa-conference.com/',
    facts: [{ kind: 'beside-paper' }],
  },
  {
    venue: 'CoRL',
    year: 2024,
    portal: 'openreview',
    source: 'https://github.com/davheld/openreview-to-pmlr',
    facts: [{ kind: 'camera-ready' }, { kind: 'field', label: 'publication_agreement' }],
  },
  {
    venue: 'ICML',
    year: 2026,
    portal: 'openreview',
    source: 'https://icml.cc/Conferences/2026/AuthorInstructions',
    facts: [{ kind: 'camera-ready' }, { kind: 'size', megabytes: 10 }, { kind: 'one-a-paper' }, { kind: 'same-title' }],
  },
  {
    venue: 'MIDL',
    year: 2026,
    portal: 'openreview',
    source: 'https://2026.midl.io/author-instructions',
    facts: [{ kind: 'camera-ready' }, { kind: 'field', label: 'Copyright Form' }, { kind: 'not-short' }],
  },
];
