import type { ProblemKind } from '../../src/desk/read-form';
import type { Expectation } from './planned';

/** What everybody who signs a form should have seen to be right by: on it, today, and the last day for its date. */
export const DEADLINE = '2026-08-31';
export const TODAY = '2026-09-15';

/** Text that is right, and is to be called nothing else. */
export const RIGHT: Expectation = { state: 'right', also: [], problems: [], only: null };

/** A picture in which nothing is to be found: a machine that doubts a few words is honest too, and says nothing else. */
export const unalteredPicture = (isClear: boolean): Expectation => ({
  state: 'no-difference',
  also: ['to-look-at'],
  problems: [],
  only: isClear ? ['doubts'] : ['doubts', 'too-little'],
});

const fault = (state: Expectation['state'], also: Expectation['also'], problems: readonly ProblemKind[]) => ({
  state,
  also,
  problems,
  only: null,
});

/** A fault that is certain. */
export const wrong = (...problems: readonly ProblemKind[]): Expectation => fault('wrong', [], problems);

/** A fault that a person decides; never right, and not called wrong by a machine. */
export const look = (...problems: readonly ProblemKind[]): Expectation => fault('to-look-at', [], problems);

/** A fault of which both may be said. */
export const wrongOrLook = (...problems: readonly ProblemKind[]): Expectation =>
  fault('wrong', ['to-look-at'], problems);
