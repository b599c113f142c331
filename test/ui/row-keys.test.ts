import { afterEach, expect, it, vi } from 'vitest';
import { speak } from '../../src/extension/i18n';
import { stepAlong } from '../../src/ui/components/row-keys';

vi.mock('webextension-polyfill', () => import('../extension/fake-browser'));
afterEach(() => speak(null));

it('arrow keys lead where they point, also in a row that runs from right to left', () => {
  expect([stepAlong('ArrowRight'), stepAlong('ArrowLeft'), stepAlong('ArrowUp')]).toEqual([1, -1, undefined]);
  speak({ languageTag: { message: 'ar' } });
  expect([stepAlong('ArrowRight'), stepAlong('ArrowLeft'), stepAlong('Home')]).toEqual([-1, 1, undefined]);
});
