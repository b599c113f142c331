import type { Agreement } from '../agreement';
import { about } from './about';
import { editions } from './editions';
import { layout } from './layout';
import english from './plain-words/en.json' with { type: 'json' };

const { notes } = english;

/**
 * PMLR's publication agreement, to the letter of the PDF that the publisher offers (made 14 April 2017).
 * Where the Markdown edition differs (a colon, a subtitle, straight quotes), the PDF is followed;
 * "peerreviewed" and "PMLR, (" are the publisher's. The notes are ours.
 */
export const pmlr: Agreement = {
  id: 'pmlr-2017',
  publisher: 'PMLR',
  version: '2017-04-14',
  source: 'https://proceedings.mlr.press/pmlr-license-agreement.pdf',
  files: [{ bytes: 125_997, sha256: '3a3eac0ebdded57660c12c59028c5429b6d2b328be2c6fde534a104438444c31' }],
  editions,
  layout,
  file: null,
  inkOnly: false,
  provenance: { kind: 'publisher' },
  about,
  fields: [
    { id: 'title', asks: 'title' },
    { id: 'party', asks: 'signer' },
    { id: 'signed', asks: 'signature' },
    { id: 'date', asks: 'date' },
  ],
  blocks: [
    { kind: 'heading', text: 'Publication Agreement' },
    {
      kind: 'paragraph',
      content: [
        { kind: 'text', text: 'This is a publication agreement' },
        { kind: 'footnote-mark', mark: '1' },
        { kind: 'text', text: ' (“this agreement”) regarding a written manuscript currently entitled' },
      ],
    },
    { kind: 'blank', field: 'title' },
    {
      kind: 'paragraph',
      content: [
        {
          kind: 'text',
          text: '(“the article”) to be published in PMLR (“the proceedings”). The parties to this Agreement are:',
        },
      ],
    },
    { kind: 'blank', field: 'party' },
    {
      kind: 'paragraph',
      content: [
        {
          kind: 'text',
          text: '(name of corresponding author who signs on behalf of any other authors, collectively “you”) and PMLR, (“the publisher”).',
        },
      ],
    },
    {
      kind: 'clauses',
      clauses: [
        {
          number: '1',
          text: 'By signing this form, you warrant that you are signing on behalf of all authors of the article, and that you have the authority to act as their agent for the purpose of entering into this agreement.',
          clauses: [],
          note: notes['1'],
        },
        {
          number: '2',
          text: 'You hereby grant a Creative Commons copyright license in the article to the general public, in particular a Creative Commons Attribution 4.0 International License, which is incorporated herein by reference and is further specified at http://creativecommons.org/licenses/by/4.0/legalcode (human readable summary at http://creativecommons.org/licenses/by/4.0).',
          clauses: [],
          note: notes['2'],
        },
        {
          number: '3',
          text: 'You agree to require that a citation to the original publication of the article in the proceedings as well as a hyperlink to the PMLR web site linking to the original paper be included in any attribution statement satisfying the attribution requirement of the Creative Commons license of paragraph 2.',
          clauses: [],
          note: notes['3'],
        },
        {
          number: '4',
          text: 'You retain ownership of all rights under copyright in all versions of the article, and all rights not expressly granted in this agreement.',
          clauses: [],
          note: notes['4'],
        },
        {
          number: '5',
          text: 'To the extent that any edits made by the publisher to make the article suitable for publication in the proceedings amount to copyrightable works of authorship, the publisher hereby assigns all right, title, and interest in such edits to you. The publisher agrees to verify with you any such edits that are substantive. You agree that the license of paragraph 2 covers such edits.',
          clauses: [],
          note: notes['5'],
        },
        {
          number: '6',
          text: 'You further warrant that:',
          clauses: [
            {
              number: '6.1',
              text: 'The article is original, has not been formally published in any other peerreviewed journal or in a book or edited collection, and is not under consideration for any such publication.',
              clauses: [],
              note: notes['6.1'],
            },
            {
              number: '6.2',
              text: 'You are the sole author(s) of the article, and that you have a complete and unencumbered right to make the grants you make.',
              clauses: [],
              note: notes['6.2'],
            },
            {
              number: '6.3',
              text: 'The article does not libel anyone, invade anyone’s copyright or otherwise violate any statutory or common law right of anyone, and that you have made all reasonable efforts to ensure the accuracy of any factual information contained in the article. You agree to indemnify the publisher against any claim or action alleging facts which, if true, constitute a breach of any of the foregoing warranties or other provisions of this agreement, as well as against any related damages, losses, liabilities, and expenses incurred by the publisher.',
              clauses: [],
              note: notes['6.3'],
            },
          ],
          note: notes['6'],
        },
        {
          number: '7',
          text: 'This is the entire agreement between you and the publisher, and it may be modified only in writing. It will be governed by the laws of the Commonwealth of Massachusetts. It will bind and benefit our respective assigns and successors in interest, including your heirs. It will terminate if the publisher does not publish, in any medium, the article within one year of the date of your signature.',
          clauses: [],
          note: notes['7'],
        },
      ],
    },
    {
      kind: 'footnote',
      mark: '1',
      text: 'The language of this publication agreement is based on Stuart Shieber’s model open-access journal publication agreement, version 1.2, available at http://bit.ly/1m9UsNt.',
    },
    { kind: 'attestation', text: 'I HAVE READ AND AGREE FULLY WITH THE TERMS OF THIS AGREEMENT.' },
    {
      kind: 'signature-block',
      rows: [
        { label: 'Corresponding Author', field: 'party' },
        { label: 'Signed', field: 'signed' },
        { label: 'Date', field: 'date' },
      ],
    },
  ],
};
