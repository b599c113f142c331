import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/portals';
import { savedPages } from './saved-page';

describe('every saved page is read as its author expects', () => {
  it.each(savedPages().map((saved) => [`${saved.portal}/${saved.name}`, saved] as const))('%s', (_, saved) => {
    expect(readPage(saved.page)).toEqual(saved.expected);
  });
});
