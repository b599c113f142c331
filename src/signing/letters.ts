import type { Agreement } from '../agreements/agreement';
import type { Draft } from './draft';

// What goes to others is in English whatever the interface speaks: they need not read the author's language.

/** What a letter calls a number of authors, "three"; twelve at most, then digits. */
const IN_WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A message to the co-authors: who signs what, what it gives, where its clauses stand, and the question for a yes. */
export function letterToCoAuthors({ title, signer, paper }: Draft, { about, source }: Agreement): string {
  const authors = paper?.authors.length ?? 0;
  const isTwo = authors === 2;
  const count = authors > 2 ? `all ${IN_WORDS[authors - 1] ?? authors} authors` : 'all its authors';
  return [
    isTwo ? 'Dear co-author,' : 'Dear co-authors,',
    `our paper ${named(title)} needs a signed publication agreement. I, ${signer.trim() || '…'}, would sign it on behalf of ${isTwo ? 'us both' : count}.`,
    ...(about.licence ? [about.licence] : []),
    `All clauses: ${source}`,
    `I may only sign if ${isTwo ? 'you allow it' : 'each of you allows it'}. Please answer with your yes, or tell me what speaks against it.`,
  ].join('\n\n');
}

/** A question to the chair whose venue says nothing of how it wants the form to be signed. */
export function questionToChair({ title }: Draft, publisher: string): string {
  return [
    'Dear chair,',
    `for our paper ${named(title)} I have to hand in ${publisher}’s publication agreement. Do you accept an electronic signature (drawn or typed), or does it have to be signed in ink?`,
  ].join('\n\n');
}

const named = (title: string) => `“${title.trim() || '…'}”`;
