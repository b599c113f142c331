import type { ProblemKind } from '../../src/desk/read-form';
import type { Expectation } from './planned';

/** What everybody who signs a form should have seen to be right by: on it, today, and the last day for its date. */
export const DEADLINE = '2026-08-31';
export const TODAY = '2026-09-15';

/** Text that is right, and is to be called nothing else. */
export const RIGHT: Expectation = { state: 'right', also: [], problems: [] };

/** A picture in which nothing is to be found; where a machine cannot read it well, a doubt is honest too. */
export const unalteredPicture = (isClear: boolean): Expectation => ({
  state: 'no-difference',
  also: isClear ? [] : ['to-look-at'],
  problems: [],
});

/** A fault that is certain. */
export const wrong = (...problems: readonly ProblemKind[]): Expectation => ({ state: 'wrong', also: [], problems });

/** A fault that a person decides; never right, and not called wrong by a machine. */
export const look = (...problems: readonly ProblemKind[]): Expectation => ({ state: 'to-look-at', also: [], problems });

/** A fault of which both may be said. */
export const wrongOrLook = (...problems: readonly ProblemKind[]): Expectation => ({
  state: 'wrong',
  also: ['to-look-at'],
  problems,
});
