import type { Answer } from './drivers/browser';
import { savedPage } from './saved-pages';

const ICML = { 'STOC-ish 2026': 'ICML 2026' };
/** Signed in as the second author, so that nobody takes her for the first. */
const AS_ADA = { ...ICML, '"email":"grace@navy.example.mil"': '"email":"ada@engine.example.org"' };
export const view = savedPage('hotcrp/author-view', AS_ADA);
export const actingAs = savedPage('hotcrp/acting-as', AS_ADA);
export const blind = savedPage('hotcrp/blind-reviewer', ICML);
export const signedOut = savedPage('hotcrp/signed-out-list');
export const unnamed = savedPage('hotcrp/author-without-name', ICML);
const home = savedPage('hotcrp/author-home');
const rows = Array.from(
  { length: 1000 },
  (_, i) => `<tr class="pl" data-pid="${i + 100}"><td><a class="ptitle">Paper ${i + 100}</a></td></tr>`,
);
/** A chair's search: the home page's three papers and a thousand more. */
export const long = {
  address: 'https://stoc26.hotcrp.com/search?q=&t=s',
  answer: { body: home.answer.body.replace(/<img[^>]*>/g, '').replace('</tbody>', `${rows.join('')}</tbody>`) },
};
export const selfHosted = savedPage('hotcrp/self-hosted', AS_ADA);

/** The title as the page has it, typeset, and as the portal's own data have it. */
export const ON_PAGE = 'Compilers in O(n log n): Fast & <Correct>';
export const BETTER = 'Compilers: Fast and Correct';

export const json = (value: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(value) });
const authors = [
  { email: 'grace@navy.example.mil', given_name: 'Grace M.', family_name: 'Hopper' },
  { email: 'ada@engine.example.org', given_name: 'Ada', family_name: 'Byron' },
];
export const paper = { object: 'paper', pid: 12, title: BETTER, status: 'accept', decision: 'Accepted' };
export const ANSWER = json({ ok: true, paper: { ...paper, authors, contacts: authors } });

/** An answer that comes when it is let go. */
export function held(answer: Answer) {
  let letGo = () => {};
  const coming = new Promise<Answer>((resolve) => {
    letGo = () => resolve(answer);
  });
  return { coming, letGo };
}
