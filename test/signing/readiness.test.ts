import { describe, expect, it } from 'vitest';
import type { PaperStatus } from '../../src/paper/paper';
import { openToSign } from '../../src/signing/readiness';
import { paper } from './papers';

describe('a paper to sign for', () => {
  it.each<[PaperStatus, boolean]>([
    ['accepted', true],
    ['unknown', true],
    ['undecided', false],
    ['rejected', false],
    ['withdrawn', false],
  ])('that is %s: %s', (status, open) => {
    expect(openToSign(paper({ status }))).toBe(open);
  });

  it('shows its authors', () => expect(openToSign(paper({ authors: [] }))).toBe(false));
});
