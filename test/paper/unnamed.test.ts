import { expect, it } from 'vitest';
import { authorFrom } from '../../src/paper/names';
import { allNames, knownNames, UNNAMED } from '../../src/paper/unnamed';

const ada = authorFrom('Ada Byron') ?? UNNAMED;
const alan = authorFrom('Alan Turing') ?? UNNAMED;

it('the names that are known come in order; beside a gap nobody can be said to be no author', () => {
  expect(UNNAMED).toEqual({ name: '', given: '', family: '' });
  expect(knownNames([ada, UNNAMED, alan])).toEqual(['Ada Byron', 'Alan Turing']);
  expect(allNames([ada, UNNAMED, alan])).toEqual([]);
  expect(allNames([ada, alan])).toEqual(['Ada Byron', 'Alan Turing']);
  expect(allNames([])).toEqual([]);
});
