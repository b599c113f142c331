import { pmlr } from '../../src/agreements/pmlr';
import { type CalendarDate, type DateForm, formatDate } from '../../src/signing/date';
import { RIGHT } from './expectations';
import type { VolumePaper } from './papers';
import type { PlannedForm, Producer, SignedBy, Written } from './planned';

const DATE_FORMS: readonly DateForm[] = ['month-first', 'day-first', 'iso'];

/** How people sign in what each producer gives them. */
const SIGNED_BY: Readonly<Record<Producer, readonly Exclude<SignedBy, null>[]>> = {
  ours: ['drawn', 'typed', 'script', 'image'],
  official: ['drawn', 'image', 'script', 'typed'],
  chromium: ['image', 'drawn', 'typed', 'script'],
  firefox: ['drawn', 'script', 'image', 'typed'],
  libreoffice: ['typed', 'image'],
  cairo: ['script', 'drawn', 'image'],
  ghostscript: ['typed', 'drawn', 'script'],
  mutool: ['drawn', 'script', 'typed'],
  qpdf: ['image', 'typed', 'drawn'],
};

/** Where the form is a web page or a text document, the author types what they like; else the product sets it. */
const FREE: ReadonlySet<Producer> = new Set<Producer>(['chromium', 'firefox', 'libreoffice']);

/** A right form of a paper, signed by one of its authors well before the deadline; `turn` makes neighbours differ. */
export function honestForm(paper: VolumePaper, producer: Producer, turn: number): PlannedForm {
  return {
    id: `${paper.key} ${turn}`,
    paper,
    producer,
    written: writtenFor(paper, producer, turn),
    agreement: pmlr,
    capture: null,
    practice: false,
    onPages: null,
    toFile: null,
    path: '',
    naming: 'any',
    fault: null,
    trap: null,
    expected: RIGHT,
  };
}

function writtenFor(paper: VolumePaper, producer: Producer, turn: number): Written {
  const { names, readable, isPlain } = paper;
  const isFree = FREE.has(producer);
  const author = names[turn % 3 === 2 ? names.length - 1 : 0] ?? '';
  // A middle name left out, and a title in capitals: people do, and both are right.
  const signer = isFree && turn % 7 === 3 ? author.replace(/^(\S+) \p{Lu}\. (?=\S+$)/u, '$1 ') : author;
  const title = isFree && isPlain && turn % 11 === 4 ? readable.toUpperCase() : readable;
  const by = SIGNED_BY[producer];
  const day: CalendarDate = { year: 2026, month: 6 + (turn % 3), day: 1 + ((turn * 5) % 28) };
  const dateForm = DATE_FORMS[turn % DATE_FORMS.length] ?? 'month-first';
  return {
    title,
    party: signer,
    signer,
    signedBy: by[Math.floor(turn / 9) % by.length] ?? 'typed',
    signature: signer,
    day,
    dateForm,
    date: isFree ? typedDate(day, turn) : formatDate(day, dateForm),
  };
}

/** How people type a day; never so that it could be two. */
function typedDate(day: CalendarDate, turn: number): string {
  const [d, m] = [String(day.day).padStart(2, '0'), String(day.month).padStart(2, '0')];
  const numbers = [`${m}/${d}/${day.year}`, `${d}.${m}.${day.year}`, `${d}/${m}/${day.year}`];
  const words = DATE_FORMS.map((form) => formatDate(day, form));
  const all = day.day > 12 ? [...words, ...numbers] : words;
  return all[turn % all.length] ?? formatDate(day);
}
