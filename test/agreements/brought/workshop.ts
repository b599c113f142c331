import type { Field, Wanted } from '../../../src/agreements/agreement';
import { at, line, type PrintedForm, paragraph, row } from './printed-form';

const asked = (id: string, label: string, ...wants: readonly Wanted[]): Field => {
  return { id, asks: 'text', label, wants, isRequired: true };
};

/** A workshop's form: many short labels, a heading that its own text repeats, two signers, signed in ink alone. */
export const workshop: PrintedForm = {
  id: 'workshop-form',
  isInkOnly: true,
  fields: [
    { id: 'title', asks: 'title' },
    asked('event', 'Name of the workshop', 'event'),
    asked('editors', 'Editors', 'editors'),
    asked('authors', 'List of all authors', 'authors'),
    { id: 'signer', asks: 'signer' },
    asked('address', 'Address', 'affiliation', 'address'),
    asked('email', 'Email', 'email'),
    asked('place', 'Place', 'place'),
    { id: 'date', asks: 'date' },
    { id: 'signature', asks: 'signature' },
    asked('name-2', 'Name', 'signer'),
    asked('email-2', 'Email', 'email'),
    asked('date-2', 'Date', 'date'),
    asked('signature-2', 'Signature'),
  ],
  printed: [
    { kind: 'heading', text: 'Permission to Put a Paper on the Shelf' },
    paragraph('Please fill in this form, print it, and write the signatures by hand with a pen on paper.'),
    line('Title of the paper:', 'title'),
    line('Name of the workshop:', 'event'),
    line('Editors:', 'editors'),
    line('Authors (list all of them):', 'authors'),
    paragraph(
      'Permission to Put a Paper on the Shelf is what the undersigned give with their names below. The shelf keeps one copy of the paper for as long as the shelf itself is kept, and lends it to whoever asks for it, free of charge and without asking why.',
    ),
    {
      kind: 'clauses',
      texts: [
        'The authors keep their copyright in the paper, and may print it elsewhere, if they name the shelf.',
        'The paper is the work of the authors, and contains no picture or program of others but with their leave.',
        'No author has used a machine to write the paper, or the paper says which one and for what.',
      ],
    },
    paragraph('The first author signs here, for all the others.'),
    line('Name:', 'signer'),
    line('Address:', 'address'),
    line('Email:', 'email'),
    row('Place:', at('place'), 'Date:', at('date')),
    line('Signature:', 'signature'),
    paragraph('Whoever employs the first author signs here, if the paper was written at work.'),
    line('Name:', 'name-2'),
    line('Email:', 'email-2'),
    { kind: 'sentence', cells: ['Date:', at('date-2'), '/', at('date-2'), '/', at('date-2')] },
    line('Signature:', 'signature-2'),
    paragraph('Permission to Put a Paper on the Shelf'),
  ],
};
