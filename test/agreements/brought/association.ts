import type { Field, Wanted } from '../../../src/agreements/agreement';
import { at, line, type PrintedForm, paragraph, row } from './printed-form';

const asked = (id: string, label: string, ...wants: readonly Wanted[]): Field => {
  return { id, asks: 'text', label, wants, isRequired: false };
};

/** An association's form: boxes with their labels in them, several things asked in one, offers to tick, two footnotes. */
export const association: PrintedForm = {
  id: 'association-form',
  isInkOnly: false,
  fields: [
    { id: 'title', asks: 'title' },
    asked('authors', 'Names, Affiliations and Emails of the Authors', 'authors', 'affiliation', 'email'),
    asked('event', 'Meeting or Volume', 'event', 'series', 'number'),
    {
      id: 'employed',
      asks: 'choice',
      label: 'How the paper came about',
      options: [
        'I wrote the paper in my own time, and no employer has a right in it.',
        'I wrote the paper for my employer, who signs below as well.',
        'I wrote the paper for a government, whose law gives nobody a right in it.',
      ],
      isRequired: true,
    },
    asked('organization', 'Name and Address of the Organization', 'organization', 'address'),
    { id: 'signature', asks: 'signature' },
    { id: 'signer', asks: 'signer' },
    { id: 'date', asks: 'date' },
    asked('employer', 'Signature / Printed Name / Job Title', 'signer', 'job'),
    asked('employer-date', 'Date', 'date'),
    asked('more', 'Remarks of the committee'),
  ],
  printed: [
    { kind: 'heading', text: 'Grant of Rights to the Association of Invented Linguists' },
    line('Title of the Work:', 'title'),
    line('Names, Affiliations and Emails of the Authors:', 'authors'),
    line('Meeting or Volume:', 'event'),
    paragraph(
      'With this grant the authors give the Association the right to print the Work1 and to show it on the pages of the Association, under the licence that these pages name2, now and at any later time.',
    ),
    paragraph(
      'The authors promise that the Work is theirs to give, that it harms nobody, and that they have asked everybody whose words or pictures it holds. They keep the right to use the Work in books and lectures of their own.',
    ),
    paragraph('Tick one of these:'),
    { kind: 'options', field: 'employed' },
    line('Name and Address of the Organization:', 'organization'),
    paragraph('FOR THE AUTHORS'),
    line('Signature', 'signature'),
    row('Printed Name', at('signer'), 'Date', at('date')),
    paragraph('FOR THE EMPLOYER'),
    line('Signature / Printed Name / Job Title', 'employer'),
    line('Date', 'employer-date'),
    {
      kind: 'footnote',
      mark: '1',
      text: 'The paper with its title, its pictures and its appendices, but not the slides.',
    },
    { kind: 'footnote', mark: '2', text: 'At present a licence that lets everybody share and change the Work.' },
    line('Remarks of the committee:', 'more'),
  ],
};
