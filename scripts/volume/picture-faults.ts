import { pmlr } from '../../src/agreements/pmlr';
import { insertByHand, overprint, reworded, struckOut, whitedOut } from '../scans/alterations';
import { BY_PRODUCT, typed } from '../scans/spec';
import { FOR_FAULTS } from './captures';
import { CLAUSE_4, reservedByHand } from './deeds';
import { look, wrongOrLook } from './expectations';
import type { Fault } from './fault';
import type { Capture, Expectation, PlannedForm } from './planned';

interface Kind {
  readonly kind: string;
  readonly count: number;
  readonly sampled: 0 | 1;
  readonly expected: Expectation;
  readonly capture?: Partial<Capture>;
  readonly form?: Partial<PlannedForm>;
}

const picture = ({ kind, count, sampled, expected, capture = {}, form = {} }: Kind): Fault => {
  let made = 0;
  return {
    kind,
    producers: null,
    count,
    sampled,
    expected,
    suits: ({ isPlain }) => isPlain,
    plant: (planned) => {
      const [device = FOR_FAULTS[0]] = [FOR_FAULTS[made++ % FOR_FAULTS.length]];
      if (!device) return planned;
      const usual: Capture = { printed: 'official', filling: typed(), device, marks: [], pages: null, isClear: true };
      return { ...planned, ...form, capture: { ...usual, ...capture } };
    },
  };
};

const OURS = { printed: 'ours', filling: BY_PRODUCT } as const;

/** Pictures of forms that were altered by hand, or before they were printed; a machine never says more than that it doubts. */
export const pictureFaults = (): readonly Fault[] => [
  picture({
    kind: 'struck-by-pen',
    count: 2,
    sampled: 1,
    expected: look('doubts'),
    form: { onPages: (form, random) => struckOut(form, CLAUSE_4, 'line', random) },
  }),
  picture({
    kind: 'pasted-over',
    count: 2,
    sampled: 0,
    expected: look('doubts'),
    form: { onPages: (form, random) => overprint(form, 'Massachusetts.', 'Delaware.', 'foreign', 0.94, random) },
  }),
  picture({
    kind: 'whited-out',
    count: 2,
    sampled: 1,
    expected: look('doubts'),
    form: { onPages: (form) => whitedOut(form, 'not expressly granted') },
  }),
  picture({
    kind: 'not-by-hand',
    count: 2,
    sampled: 0,
    expected: look('doubts'),
    form: { onPages: (form, random) => insertByHand(form, 'indemnify', 'not', 'kalam', random) },
  }),
  picture({
    kind: 'reserved-by-hand',
    count: 1,
    sampled: 0,
    expected: look('doubts', 'reservation', 'says-more'),
    form: { onPages: reservedByHand },
  }),
  picture({
    kind: 'word-changed-in-picture',
    count: 2,
    sampled: 1,
    expected: look('doubts'),
    capture: OURS,
    form: { agreement: reworded(pmlr, { way: 'replaced', clause: '4', printed: 'retain', now: 'lose' }) },
  }),
  picture({
    kind: 'page-missing-in-picture',
    count: 2,
    sampled: 1,
    expected: wrongOrLook('pages-missing'),
    capture: { pages: [1] },
    form: { naming: 'tells' },
  }),
  picture({
    kind: 'unsigned-in-picture',
    count: 2,
    sampled: 1,
    expected: wrongOrLook('no-signature'),
    capture: { filling: { ...typed(), signature: null } },
  }),
  picture({
    kind: 'practice-in-picture',
    count: 1,
    sampled: 0,
    expected: wrongOrLook('practice'),
    capture: OURS,
    form: { practice: true },
  }),
];
