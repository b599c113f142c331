import { describe, expect, it } from 'vitest';
import type { Paper, PaperStatus } from '../../src/paper/paper';
import { formReady } from '../../src/signing/readiness';

const paper: Paper = {
  portal: 'openreview',
  key: 'openreview:x',
  title: 'A Title',
  authors: [{ name: 'Ada Byron', given: 'Ada', family: 'Byron' }],
  signedIn: null,
  status: 'accepted',
  venue: 'ICML 2021',
  year: 2021,
  yearFrom: 'venue',
  number: null,
  slug: null,
  url: 'https://openreview.net/forum?id=x',
  sources: {},
};

describe('the badge', () => {
  it.each<[PaperStatus, boolean]>([
    ['accepted', true],
    ['unknown', true],
    ['undecided', false],
    ['rejected', false],
    ['withdrawn', false],
  ])('on a paper that is %s: %s', (status, ready) => {
    expect(formReady({ ...paper, status })).toBe(ready);
  });

  it('does not show where the venue is not known, not named, or the authors are not shown', () => {
    expect(formReady({ ...paper, venue: 'ICLR 2025' })).toBe(false);
    expect(formReady({ ...paper, venue: null })).toBe(false);
    expect(formReady({ ...paper, authors: [] })).toBe(false);
  });
});
