import type { About } from '../about';
import english from './plain-words/en.json' with { type: 'json' };

/** The clauses that each line of the summary restates, in the order of its lines. */
const GIVE = [['1'], ['2'], ['3'], ['6.1'], ['6.2', '6.3'], ['6.3'], ['7']];
const KEEP = [['4'], ['5'], ['7']];

const lines = (words: readonly string[], clauses: readonly (readonly string[])[]) =>
  words.map((own, i) => ({ words: own, clauses: clauses[i] ?? [] }));

/** What PMLR's agreement comes to, in plain words. */
export const about: About = {
  language: 'en',
  summary: { give: lines(english.give, GIVE), keep: lines(english.keep, KEEP) },
  authority: '1',
  licence:
    'It gives anyone the right to share and adapt the paper for any purpose, also commercially, if they give credit and link to it (Creative Commons Attribution 4.0); that cannot be taken back. The copyright stays with us.',
  lapse: { years: 1, clause: '7' },
};
