import { describe, expect, it } from 'vitest';
import { inkOnlyIn } from '../../src/any-form/ink-only';

describe('ink alone', () => {
  it.each([
    'Print this agreement, sign it by hand with a pen, and mail it. We do not take electronic, typed or stamped signatures.',
    'Sign with a pen, in blue or black ink.',
    'The form is signed in ink; scanned or electronic signatures are not accepted.',
    'No digital signatures: sign by hand.',
    'Der Vertrag ist eigenhändig zu unterschreiben.',
    'La signature manuscrite de l’auteur est requise.',
  ])('is asked for: %s', (words) => {
    expect(inkOnlyIn(['Title of the paper', words])).not.toBeNull();
  });

  it.each([
    'Signatures may be drawn, typed or written.',
    'Signed by hand or electronically; an electronic or handwritten signature will do.',
    'Corrections in ink are made on the proofs.',
  ])('is not: %s', (words) => {
    expect(inkOnlyIn([words])).toBeNull();
  });
});
