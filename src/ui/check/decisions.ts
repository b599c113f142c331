import type { Decision, Doubt } from '../../checking/scan';

/** What a person has decided on the doubtful words of a scan, or of a file's drawn pages. */
interface Decided {
  /** By the doubts' keys. */
  readonly decisions: ReadonlyMap<Doubt['key'], Decision>;
}

/** With one decision made, changed, or, where it is made a second time, taken back. */
export function withDecision<T extends Decided>(before: T, key: Doubt['key'], decision: Decision): T {
  const decisions = new Map(before.decisions);
  if (decisions.get(key) === decision) decisions.delete(key);
  else decisions.set(key, decision);
  return { ...before, decisions };
}
