import { describe, expect, it } from 'vitest';
import { USUAL } from '../../src/signing/habits';
import { prefill, proposeSigner, type Remembered, resume } from '../../src/signing/prefill';
import { paper } from './papers';

const NOBODY: Remembered = { signer: '', habits: USUAL, taken: () => false };

describe('confirmations', () => {
  it('are taken back when the page now names another signer: they were said in somebody else’s name', () => {
    const kept = { ...prefill(paper(), '', NOBODY), authority: true, agreed: true };
    const other = prefill(paper({ signedIn: 'Lianmin Zheng' }), '', NOBODY);
    expect(other.title).toBe(kept.title);
    expect(resume(kept, other)).toMatchObject({ signer: 'Lianmin Zheng', authority: false, agreed: false });
  });

  it.each([
    [true, false],
    [false, true],
  ])('stay as they were, each by itself, where nothing changed (%s, %s)', (authority, agreed) => {
    const fresh = prefill(paper(), '', NOBODY);
    expect(resume({ ...fresh, authority, agreed }, fresh)).toMatchObject({ authority, agreed });
  });
});

describe('a signed-in person whose name the portal cuts short', () => {
  const authors = ['Ada Byron', 'Grace Hopper'];

  it.each(['G', 'Gr', 'Gr…', 'G...', '…', ''])('is not told by %j: so few letters fit too many people', (signedIn) => {
    expect(proposeSigner(paper({ authors, signedIn }), '')?.why).toBe('first-author');
  });

  it.each(['Gra', 'Gra…', 'grace hop...'])('is told by %j', (signedIn) => {
    expect(proposeSigner(paper({ authors, signedIn }), '')).toEqual({ name: 'Grace Hopper', why: 'signed-in' });
  });
});
