import { formatDate } from '../../src/signing/date';
import { look, RIGHT, wrong, wrongOrLook } from './expectations';
import { ALL, ANY_PAPER, type Fault, OWN_WORDS, TYPED_INTO } from './fault';
import type { VolumePaper } from './papers';
import type { Expectation, PlannedForm, Producer, Written } from './planned';

interface Kind {
  readonly kind: string;
  readonly count: number;
  readonly expected: Expectation;
  readonly producers: readonly Producer[];
  readonly suits?: (paper: VolumePaper) => boolean;
  readonly write: (form: PlannedForm, other: VolumePaper) => Partial<Written>;
}

/** Kinds that the sample does without. */
const NOT_SAMPLED = new Set(['names-differ', 'no-name', 'no-title']);

const facts = ({ kind, count, expected, producers, suits = ANY_PAPER, write }: Kind): Fault => ({
  kind,
  producers,
  count,
  sampled: NOT_SAMPLED.has(kind) ? 0 : 1,
  expected,
  suits,
  // Its name tells whose it is, where the title does not.
  plant: (form, other) => ({ ...form, naming: 'tells', written: { ...form.written, ...write(form, other) } }),
});

/** Invented people, who wrote none of the papers. */
const STRANGERS = ['Zebedee Quillfeather', 'Ottoline Marchbanks', 'Casimir Dunnock'] as const;
const stranger = ({ id }: PlannedForm) => STRANGERS[id.length % STRANGERS.length] ?? STRANGERS[0];

const dated = (form: PlannedForm, year: number, month: number, day: number): Partial<Written> => {
  const date = { year, month, day };
  return { day: date, date: formatDate(date, form.written.dateForm) };
};

const hasTwoAuthors = ({ names }: VolumePaper) => names.length > 1;
const hasSubtitle = ({ readable }: VolumePaper) => /^[^:]{12,}: \S/.test(readable);
/** The last long word of a title in the other number: what a typing error or a late change makes of it. */
const nearly = (title: string) =>
  title.replace(/(\p{L}{5,})(?=[^\p{L}]*$)/u, (word) => (word.endsWith('s') ? word.slice(0, -1) : `${word}s`));
const hasLongWordAtEnd = ({ readable }: VolumePaper) => nearly(readable) !== readable;

/** Forms with the publisher's words, in whose blanks something is wrong. */
export const factFaults = (): readonly Fault[] => [
  facts({
    kind: 'unsigned',
    count: 3,
    expected: wrong('no-signature'),
    producers: ['chromium', 'ours', 'official', 'libreoffice'],
    write: () => ({ signedBy: null, signature: '' }),
  }),
  facts({
    kind: 'signed-by-another',
    count: 3,
    expected: look('signature-differs'),
    producers: OWN_WORDS,
    write: (form) => ({ signedBy: 'typed', signature: stranger(form) }),
  }),
  facts({
    kind: 'signer-no-author',
    count: 2,
    expected: look('signer-no-author'),
    producers: ALL,
    write: (form) => ({ party: stranger(form), signer: stranger(form), signature: stranger(form) }),
  }),
  facts({
    kind: 'names-differ',
    count: 2,
    expected: { ...look('names-differ'), also: ['right'] },
    producers: TYPED_INTO,
    suits: hasTwoAuthors,
    write: ({ paper }) => ({
      party: paper.names[0] ?? '',
      signer: paper.names[1] ?? '',
      signature: paper.names[1] ?? '',
    }),
  }),
  facts({
    kind: 'no-name',
    count: 1,
    expected: wrongOrLook('no-signer'),
    producers: ['firefox'],
    write: () => ({ party: '', signer: '', signedBy: 'drawn' }),
  }),
  facts({
    kind: 'no-date',
    count: 3,
    expected: wrongOrLook('no-date'),
    producers: ['mutool', 'firefox', 'chromium'],
    write: () => ({ date: '' }),
  }),
  facts({
    kind: 'date-in-future',
    count: 3,
    expected: look('date-in-future'),
    producers: ALL,
    write: (form) => dated(form, 2062, 7, 14),
  }),
  facts({
    kind: 'date-past-deadline',
    count: 2,
    expected: look('date-past-deadline'),
    producers: ALL,
    write: (form) => dated(form, 2026, 9, 5),
  }),
  facts({
    kind: 'title-of-another',
    count: 3,
    expected: { ...wrong('title-differs'), also: ['missing', 'to-look-at'] },
    producers: ALL,
    write: (_, other) => ({ title: other.readable }),
  }),
  facts({
    kind: 'title-nearly',
    count: 3,
    expected: look('title-differs'),
    producers: ALL,
    suits: hasLongWordAtEnd,
    write: ({ paper }) => ({ title: nearly(paper.readable) }),
  }),
  facts({
    kind: 'title-shortened',
    count: 2,
    expected: look('title-shortened'),
    producers: ALL,
    suits: hasSubtitle,
    write: ({ paper }) => ({ title: paper.readable.split(': ')[0] ?? '' }),
  }),
  facts({
    kind: 'no-title',
    count: 1,
    expected: wrongOrLook('no-title'),
    producers: ['cairo'],
    write: () => ({ title: '' }),
  }),
  {
    kind: 'name-of-another',
    producers: ALL,
    count: 3,
    sampled: 1,
    expected: { ...RIGHT, state: 'to-look-at', also: ['right'], problems: ['other-file-name'] },
    suits: ANY_PAPER,
    plant: (form, other) => ({ ...form, naming: { as: other } }),
  },
];
