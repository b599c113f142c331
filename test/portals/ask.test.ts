import { expect, it } from 'vitest';
import { portals } from '../../src/portals';
import { askPortal } from '../../src/portals/ask';
import { isAsked, type SameOriginGet } from '../../src/portals/portal';
import { saved } from './answers';

it('two portals can be asked; a question that fails changes nothing', async () => {
  expect(portals.map(({ id }) => id).filter(isAsked)).toEqual(['openreview', 'hotcrp']);
  const failing: SameOriginGet = () => Promise.reject(new Error('gone'));
  expect(await askPortal('hotcrp', saved('hotcrp', 'author-view').page, failing)).toBeNull();
});
