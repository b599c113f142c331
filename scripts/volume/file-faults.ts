import { run } from '../forms/printers';
import { otherPublisher } from '../scans/other-publisher';
import { wrong } from './expectations';
import { ANY_PAPER, type Fault } from './fault';
import type { Expectation, PlannedForm } from './planned';

const UNREADABLE: Expectation = { ...wrong('unreadable'), also: ['missing'] };

/** A web page that a portal gave instead of the file. */
const webPage = async () =>
  new TextEncoder().encode('<!doctype html><title>Sign in</title><p>Your session has ended. Please sign in.</p>\n');

/** The first bytes of a file whose transfer ended at once. */
const begun = async (bytes: Uint8Array) => bytes.slice(0, 700);

/** Locked with a password; the same key each time, which serves here. */
const locked = async (bytes: Uint8Array) =>
  run(bytes, 'pdf', 'qpdf', [
    '--allow-weak-crypto',
    '--static-id',
    '--encrypt',
    'user',
    'owner',
    '128',
    '--use-aes=n',
    '--',
    'in.pdf',
    'out.pdf',
  ]);

const file = (
  kind: string,
  count: number,
  expected: Expectation,
  toFile: NonNullable<PlannedForm['toFile']>,
): Fault => ({
  kind,
  producers: ['official', 'ours'],
  count,
  sampled: 1,
  expected,
  suits: ANY_PAPER,
  plant: (form) => ({ ...form, naming: 'tells', toFile }),
});

/** Files that are no form to be read, or not the form that was asked for. */
export const fileFaults = (): readonly Fault[] => [
  file('no-pdf', 1, UNREADABLE, webPage),
  file('damaged', 2, UNREADABLE, begun),
  file('locked', 2, UNREADABLE, locked),
  file('other-publisher', 2, wrong('other-agreement', 'no-agreement'), otherPublisher),
  {
    kind: 'practice',
    producers: ['ours'],
    count: 2,
    sampled: 1,
    expected: wrong('practice'),
    suits: ANY_PAPER,
    plant: (form) => ({ ...form, practice: true }),
  },
];
