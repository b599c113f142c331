import type { Agreement } from '../../src/agreements/agreement';
import { pmlr } from '../../src/agreements/pmlr';

/** An agreement that nobody has: a long heading, two footnotes on two pages, a choice, six blanks and labels of its own. */
export const society: Agreement = {
  id: 'society-1',
  publisher: 'The Society for Invented Agreements',
  version: '2026-01-01',
  source: 'https://society.example/consent.pdf',
  files: [],
  editions: [],
  layout: pmlr.layout,
  file: null,
  inkOnly: false,
  provenance: { kind: 'publisher' },
  about: { language: 'en', summary: null, authority: null, licence: null, lapse: null },
  fields: [
    { id: 'title', asks: 'title' },
    { id: 'author', asks: 'signer' },
    { id: 'affiliation', asks: 'text', label: 'Affiliation of the author', wants: [], isRequired: true },
    { id: 'volume', asks: 'text', label: 'Volume of the series', wants: [], isRequired: true },
    { id: 'editors', asks: 'text', label: 'Editors of the volume', wants: [], isRequired: true },
    { id: 'place', asks: 'text', label: 'Place', wants: [], isRequired: true },
    {
      id: 'licence',
      asks: 'choice',
      label: 'The licence that is granted',
      options: [
        'The author grants everybody the licence CC BY 4.0.',
        'The author grants the society alone the right to publish, and keeps every other right, the right to make copies for teaching included.',
      ],
      isRequired: true,
    },
    { id: 'hand', asks: 'signature' },
    { id: 'day', asks: 'date' },
  ],
  blocks: [
    { kind: 'heading', text: 'Consent to Publish and Grant of a Licence for Works in an Edited Collection' },
    {
      kind: 'paragraph',
      content: [
        { kind: 'text', text: 'This consent' },
        { kind: 'footnote-mark', mark: '1' },
        { kind: 'text', text: ' concerns the contribution entitled' },
      ],
    },
    { kind: 'blank', field: 'title' },
    { kind: 'paragraph', content: [{ kind: 'text', text: 'by the author' }] },
    { kind: 'blank', field: 'author' },
    { kind: 'paragraph', content: [{ kind: 'text', text: 'of the institution' }] },
    { kind: 'blank', field: 'affiliation' },
    { kind: 'paragraph', content: [{ kind: 'text', text: 'for the volume' }] },
    { kind: 'blank', field: 'volume' },
    { kind: 'paragraph', content: [{ kind: 'text', text: 'edited by' }] },
    { kind: 'blank', field: 'editors' },
    { kind: 'choice', field: 'licence' },
    {
      kind: 'clauses',
      clauses: [
        {
          number: '1',
          text: 'The society may print the contribution in the volume, on paper and otherwise, once and as often as the volume itself is printed.',
          clauses: [],
          note: 'The society may print the work with the volume.',
        },
        {
          number: '2',
          text: 'The author confirms that:',
          clauses: [
            {
              number: '2.1',
              text: 'The contribution is the author’s own, and nobody else has a right in it that would stand against this consent.',
              clauses: [],
              note: 'The work is the author’s.',
            },
            { number: '2.2', text: 'It was not printed before.', clauses: [], note: 'It is new.' },
          ],
          note: 'Two promises.',
        },
        {
          number: '3',
          text: 'The society owes the author two copies of the volume and nothing else. It may refuse to print what it holds to be unlawful, after it has heard the author.',
          clauses: [],
          note: 'Two copies are the fee.',
        },
      ],
    },
    {
      kind: 'paragraph',
      content: [
        { kind: 'text', text: 'Disputes are heard where the society has its seat' },
        { kind: 'footnote-mark', mark: '2' },
        { kind: 'text', text: ', in the language of this consent.' },
      ],
    },
    { kind: 'footnote', mark: '1', text: 'In the form that the members agreed on at their first meeting.' },
    { kind: 'footnote', mark: '2', text: 'At present in the town of Example, in the house of the first secretary.' },
    { kind: 'attestation', text: 'The author has read this consent and agrees with it.' },
    {
      kind: 'signature-block',
      rows: [
        { label: 'Name of the author in block letters', field: 'author' },
        { label: 'Place', field: 'place' },
        { label: 'Hand of the author', field: 'hand' },
        { label: 'Given on the day of', field: 'day' },
      ],
    },
  ],
};
