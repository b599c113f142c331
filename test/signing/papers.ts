import { authorFrom } from '../../src/paper/names';
import type { Paper } from '../../src/paper/paper';

/** A paper for tests; only what a test is about need be given. */
export function paper({ authors = ['Jianfei Chen', 'Lianmin Zheng'], ...facts }: PaperFacts = {}): Paper {
  return {
    portal: 'openreview',
    key: 'openreview:AAxIs3D2ZZ',
    title: 'ActNN: Reducing Training Memory Footprint',
    authors: authors.map((name) => authorFrom(name)).filter((author) => author !== null),
    signedIn: null,
    status: 'accepted',
    venue: 'ICML 2021',
    year: 2021,
    yearFrom: 'venue',
    number: null,
    slug: null,
    url: 'https://openreview.net/forum?id=AAxIs3D2ZZ',
    sources: {},
    ...facts,
  };
}

type PaperFacts = Partial<Omit<Paper, 'authors'>> & { readonly authors?: readonly string[] };
