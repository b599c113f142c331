import { ADDITIONS } from './additions';
import { MARKED_BY_FORMAT, SAID_BY_FORMAT } from './by-format';
import { COVERS } from './covers';
import type { Deed } from './scene';
import { STRIKES } from './strikes';
import { UNSEEN } from './unseen';

/** An attack on sight or an honest deed; thresholds are set on the odd numbers, and what they are worth is told by the even. */
export interface Numbered {
  readonly number: number;
  readonly name: string;
  readonly deed: Deed;
  /** The clause that is to be named, or null where the form as a whole is concerned. */
  readonly clause: string | null;
}

const group = (deeds: Readonly<Record<string, Deed>>, clause: string | null) =>
  Object.entries(deeds).map(([name, deed]) => ({ name, deed, clause }));

/** Deeds in order, numbered from 1. */
export const numbered = (deeds: readonly Omit<Numbered, 'number'>[]): Numbered[] =>
  deeds.map((deed, i) => ({ number: i + 1, ...deed }));

/** All attacks on sight. */
export const ATTACKS = numbered([
  ...group(STRIKES, '6.1'),
  ...group(COVERS, '6.1'),
  ...group(UNSEEN, null),
  ...group(ADDITIONS, null),
  ...group(MARKED_BY_FORMAT, null),
  ...group(SAID_BY_FORMAT, null),
]);
