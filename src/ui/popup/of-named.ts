import { agreementById, isKnown } from '../../agreements';
import { withProposals } from '../../signing/answers';
import { choose } from '../../signing/draft';
import type { FormState } from './form-state';

/**
 * A form, for the agreement of an id where that is named and known. What was begun stays; what was signed, of another
 * agreement, gives way to a new one.
 */
export function ofNamed(state: FormState, named: string | null): FormState {
  const { draft, paper, kept, keeping } = state;
  if (named === null || !isKnown(named) || draft.agreement === named) return state;
  const agreement = agreementById(named);
  const open = draft.signed ? keeping.fresh(paper, draft.key, kept) : draft;
  return { ...state, draft: withProposals(agreement, open, choose(open, agreement), kept.person) };
}
