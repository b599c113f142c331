import { expect, it } from 'vitest';
import { once } from '../../src/extension/once';

it('what two copies of a script ask for is done once, each thing by itself', () => {
  const done: string[] = [];
  for (const name of ['a', 'b', 'a', 'b']) once(name, () => done.push(name));
  expect(done).toEqual(['a', 'b']);
});
