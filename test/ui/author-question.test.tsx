import { Window } from 'happy-dom';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { personsIn } from '../../src/paper/names/persons';
import type { Author } from '../../src/paper/paper';
import { AuthorQuestion } from '../../src/ui/popup/author-question';
import { paper } from '../signing/papers';

vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);

const window = new Window();
const root = window.document.createElement('div') as unknown as HTMLElement;

beforeEach(() => void vi.stubGlobal('document', window.document));
afterEach(() => {
  render(null, root);
  vi.unstubAllGlobals();
});

it('asks which of two readings is right, and hands on the chosen one', () => {
  const { authors, other } = personsIn('Jane Doe, John Roe', 'inverts', true);
  const chosen: (readonly Author[])[] = [];
  const read = { ...paper(), authors, otherAuthors: other ?? [] };
  render(<AuthorQuestion paper={read} settle={(list) => void chosen.push(list)} />, root);
  expect(root.querySelector('legend')?.textContent).toBe(
    'The page’s list of authors can be read in two ways. Which is right?',
  );
  const buttons = [...root.querySelectorAll('button')];
  expect(buttons.map(({ textContent }) => textContent)).toEqual([
    '2 authors: Jane Doe; John Roe',
    'One author: John Roe Jane Doe',
  ]);
  for (const button of buttons) button.click();
  expect(chosen).toEqual([authors, other]);
});

it('says which name lost letters', () => {
  render(<AuthorQuestion paper={paper({ authors: ['Jane Doe', 'Umut Şim\\scexample'] })} settle={() => {}} />, root);
  expect(root.textContent).toBe(
    'A letter of “Umut Şim\\scexample” is lost on the page. Please check that name before you sign with it.',
  );
});

it('says nothing where nothing is open', () => {
  render(<AuthorQuestion paper={paper()} settle={() => {}} />, root);
  expect(root.textContent).toBe('');
});
