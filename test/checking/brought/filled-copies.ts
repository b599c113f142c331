import type { Field, Wanted } from '../../../src/agreements/agreement';
import type { PrintedForm } from '../../agreements/brought/printed-form';
import type { Values } from './printed-text';

const TITLES = [
  'Notes on an Engine',
  'Learning to Read Forms: What Labels Say and What They Leave Out',
  'On Copies, Rights and Other Things That a Reader Keeps: A Study of 1,024 Shelves in the Libraries of Small Towns',
  'Why Not? A Short Note on Doubt',
  'Name Disambiguation without Names',
  'Signature Verification by Date of Writing',
];
const PEOPLE = [
  'Ada Byron',
  'Jean-Pierre du Bois',
  'María José García López',
  'Nguyễn Thị Hồng',
  'Ludwig van der Berg',
  'J. R. Smith Jr.',
  'Wei Zhang',
  'Søren Ørsted',
];
const PLACES = ['Example', 'Neustadt an der Aisch', 'Rio de Janeiro', 'St. John’s, Canada'];
const INSTITUTIONS = [
  'Institute of Invented Studies',
  'Department of Computer Science, University of Example',
  'ETH Zürich',
  'Acme Research Labs, Inc.',
  'Laboratoire d’informatique, École normale supérieure',
];
const ADDRESSES = [
  '1 Main Street, 12345 Example, Germany',
  '221B Baker Street, London NW1 6XE',
  'Example-ku 1-2-3, Tokyo 100-8111, Japan',
];
const EVENTS = [
  'First Workshop on Shelves (SHELF 2026)',
  'Proceedings of the Fifth Meeting of the Association, Example, 3–5 May 2026',
  'IWIS’26: 2nd International Workshop on Invented Systems, co-located with the Fair of Books',
];
const SERIES = ['Invented Papers in Informatics', 'Lecture Shelves, vol. 12'];
const DATES = ['28 November 2026', '2026-11-28', '28.11.2026', 'November 28, 2026', '28/11/2026'];
const JOBS = ['Professor of Linguistics', 'Head of Research', 'Senior Lecturer'];

/** A copy of a form as somebody fills it in: another for each number, the same for the same. */
export function filledCopy(form: Pick<PrintedForm, 'fields'>, number: number): Values {
  let at = number;
  const pick = (list: readonly string[]): string => {
    at = (at * 31 + 7) % 10007;
    return list[at % list.length] ?? '';
  };
  const people = (most: number) =>
    Array.from({ length: 1 + (number % most) }, () => pick(PEOPLE)).join(number % 2 ? ', ' : ' and ');
  const signer = pick(PEOPLE);
  const wanted = (want: Wanted): string => {
    switch (want) {
      case 'title':
        return pick(TITLES);
      case 'authors':
        return people(4);
      case 'editors':
        return people(3);
      case 'signer':
        return pick(PEOPLE);
      case 'affiliation':
      case 'organization':
        return pick(INSTITUTIONS);
      case 'address':
        return pick(ADDRESSES);
      case 'email':
        return `${pick(['ada', 'j.smith', 'wei_zhang'])}@${pick(['example.org', 'uni.example', 'mail.example.com'])}`;
      case 'job':
        return pick(JOBS);
      case 'event':
        return pick(EVENTS);
      case 'series':
        return pick(SERIES);
      case 'number':
        return `No. ${1 + (at % 40)}`;
      case 'place':
        return pick(PLACES);
      case 'date':
        return pick(DATES);
    }
  };
  const answerTo = (field: Field): string => {
    switch (field.asks) {
      case 'title':
        return pick(TITLES);
      case 'signer':
      case 'signature':
        return signer;
      case 'date':
        return pick(DATES);
      case 'choice':
        return pick(field.options);
      case 'text':
        // Not everything is filled in, and a signature in ink leaves no text.
        if (!field.isRequired && number % 3 === 0) return '';
        return field.wants.map(wanted).join(', ');
    }
  };
  return Object.fromEntries(form.fields.map((field) => [field.id, answerTo(field)]));
}
