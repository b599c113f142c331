import type { Field, Wanted } from '../../../src/agreements/agreement';
import { at, type PrintedForm, paragraph, row } from './printed-form';

const asked = (id: string, label: string, ...wants: readonly Wanted[]): Field => {
  return { id, asks: 'text', label, wants, isRequired: true };
};

/** A press's form: captions below dotted lines, two of them side by side, places to write on within sentences. */
export const press: PrintedForm = {
  id: 'press-form',
  isInkOnly: false,
  fields: [
    { id: 'title', asks: 'title' },
    asked('volume', 'Title of the book', 'event'),
    asked('series', 'Series', 'series'),
    asked('editors', 'Editor(s)', 'editors'),
    asked('name', 'Name of the author', 'authors'),
    asked('institution', 'of', 'affiliation'),
    { id: 'signer', asks: 'signer' },
    asked('address', 'Address', 'address'),
    asked('email', 'E-mail', 'email'),
    { id: 'date', asks: 'date' },
    { id: 'signature', asks: 'signature' },
  ],
  printed: [
    { kind: 'heading', text: 'Consent to Publish' },
    row(at('title')),
    paragraph('Title of the Contribution'),
    row(at('volume')),
    paragraph('Title of the Book'),
    row(at('series'), at('editors')),
    row('Series', 'Editor(s)'),
    {
      kind: 'sentence',
      cells: [
        'The author',
        at('name'),
        'of',
        at('institution'),
        'gives the Press with this Consent to Publish the right to print the Contribution in the Book, on paper and on screens, alone and for the whole time of the copyright.',
      ],
    },
    paragraph('Rights of the Author'),
    paragraph(
      'The author may put the manuscript of the Contribution on a page of his or her own a year after the Book has come out, and may read from it wherever he or she likes.',
    ),
    paragraph('Duties of the Author'),
    paragraph(
      'The author reads the proofs within ten days. After that time the Press may print the Contribution without them. The author is not paid, and gets one copy of the Book.',
    ),
    paragraph('Disputes are heard in the town where the Press has its seat, and its law holds.'),
    row(at('signer')),
    paragraph('Name of the Corresponding Author'),
    row(at('address'), at('email')),
    row('Address', 'E-mail'),
    row(at('date'), at('signature')),
    row('Date', 'Signature'),
    paragraph('The Press keeps this Consent to Publish as long as the Book is sold.'),
  ],
};
