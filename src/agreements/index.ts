import type { Agreement } from './agreement';
import { pmlr } from './pmlr';

/** Every agreement that can be filled in; the first is offered when the page does not tell which one is asked for. */
export const agreements: readonly [Agreement, ...Agreement[]] = [pmlr];

/** The agreement of that id; the first one when the id is unknown (a draft kept by another version). */
export function agreementById(id: string): Agreement {
  return agreements.find((agreement) => agreement.id === id) ?? agreements[0];
}
