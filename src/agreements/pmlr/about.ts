import type { About } from '../about';

/** What PMLR's agreement comes to, in plain words. */
export const about: About = {
  summary: {
    give: [
      { words: 'Your word that you sign for all authors, and that they have allowed it', clauses: ['1'] },
      {
        words: 'Anyone may share and adapt it, for any purpose, also commercial; not to be taken back',
        clauses: ['2'],
      },
      { words: 'Whoever does must give credit: cite the proceedings and link to the paper', clauses: ['3'] },
      {
        words: 'Your word that it is original, and neither published nor under consideration elsewhere',
        clauses: ['6.1'],
      },
      { words: 'Your word that it is yours to license, lawful and accurate', clauses: ['6.2', '6.3'] },
      {
        words: 'You bear the publisher’s losses and costs from any claim that, if true, would breach these promises',
        clauses: ['6.3'],
      },
      { words: 'Massachusetts law holds, for your heirs too; changes only in writing', clauses: ['7'] },
    ],
    keep: [
      { words: 'The copyright in all versions, and all rights not given here', clauses: ['4'] },
      { words: 'The publisher’s edits are yours, under the same licence', clauses: ['5'] },
      {
        words:
          'The agreement ends if the article is not published within a year of your signature; the licence of a published paper does not',
        clauses: ['7'],
      },
    ],
  },
  authority: '1',
  licence:
    'anyone the right to share and adapt the paper for any purpose, also commercially, if they give credit and link to it (Creative Commons Attribution 4.0); that cannot be taken back. The copyright stays with us',
  lapse: { years: 1, clause: '7' },
};
