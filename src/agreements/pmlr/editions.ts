import type { EditionText } from '../agreement';

/** PMLR's Markdown edition (in its papersite repository) has a subtitle, a front matter and a colon after "entitled". */
export const editions: readonly EditionText[] = [
  {
    at: { kind: 'heading', number: '' },
    text: /^(?:---\s*)?(?:subtitle:\s*)?Proceedings of Machine Learning Research(?:\s*---)?$/,
  },
  { at: { kind: 'heading', number: '' }, text: /^title:$/ },
  { at: { kind: 'preamble', number: '1' }, text: /^:$/ },
];
