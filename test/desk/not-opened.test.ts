import { expect, it } from 'vitest';
import { unreadProblem } from '../../src/desk/states/wording-problems';

it('accuses nobody of a file that this computer could not open', () => {
  expect(unreadProblem('not-opened')).toMatchObject({ weight: 'look', kind: 'unreadable' });
  expect(unreadProblem('damaged').weight).toBe('wrong');
});
