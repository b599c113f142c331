import { afterEach, expect, it } from 'vitest';
import { useBrought } from '../../../src/agreements';
import { agreementProblem } from '../../../src/desk/states/wording-problems';
import { broughtAgreement, broughtBy } from '../../agreements/brought-forms';
import { form } from '../readings';

afterEach(() => useBrought([]));

it('what another brought form took the place of is an older edition of it, and nothing else is', () => {
  const [old, newer, newest, other] = ['old', 'newer', 'newest', 'other'].map((id) => broughtAgreement(id));
  if (!old || !newer || !newest || !other) throw new Error('four');
  useBrought([
    broughtBy(newest, null, false, 'newer'),
    broughtBy(newer, null, true, 'old'),
    broughtBy(old, null, true),
    broughtBy(other),
  ]);
  const said = (agreement: string, expected: string) =>
    agreementProblem(form('T', 'N', { agreement }), expected).map(({ weight, kind }) => `${weight} ${kind}`);
  expect(said('old', 'newest')).toEqual(['look older-edition']);
  expect(said('newer', 'newest')).toEqual(['look older-edition']);
  expect(said('newest', 'old')).toEqual(['wrong other-agreement']);
  expect(said('other', 'newest')).toEqual(['wrong other-agreement']);
  expect(said('newest', 'newest')).toEqual([]);
});
