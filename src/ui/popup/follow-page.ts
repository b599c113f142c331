import type { Draft } from '../../signing/draft';
import { resume } from '../../signing/prefill';
import type { FormState } from './form-state';

/** What becomes of the open form once its page was read again. */
export type Following =
  | { readonly kind: 'stays' }
  | {
      readonly kind: 'follows';
      readonly state: FormState;
      /** What was filled in by hand while the page could not be read, which goes along; or null. */
      readonly carried: Draft | null;
      /** Whether the portal is to be asked about the paper. */
      readonly asks: boolean;
      /** Whether it is another paper's form now. */
      readonly moved: boolean;
    };

const STAYS: Following = { kind: 'stays' };
const shows = (state: FormState): Following => ({ kind: 'follows', state, carried: null, asks: false, moved: false });

/** How the form `now` follows its page, read again as `next`: what an author has begun to edit stays. */
export function following(now: FormState, next: FormState): Following {
  if (next.draft.key === now.declined) return STAYS;
  if (next.draft.key === now.draft.key) return ofSamePaper(now, next);
  if (next.paper === null && next.reading.kind !== 'nothing' && next.reading.kind !== 'papers') {
    // The page cannot be read at the moment: that is said, and the form stays.
    const isSaid = next.reading.kind !== 'out-of-reach' || now.paper === null;
    return isSaid ? shows({ ...now, reading: next.reading }) : STAYS;
  }
  const byHand = now.paper === null && now.touched && next.savedAt === 0;
  return {
    kind: 'follows',
    state: byHand ? next : { ...next, left: now.paper !== null ? now : null },
    carried: byHand ? resume({ ...now.draft, key: next.draft.key }, next.draft) : null,
    asks: true,
    moved: true,
  };
}

function ofSamePaper(now: FormState, next: FormState): Following {
  // Another view of this paper went on with it.
  if (next.savedAt > now.savedAt) return shows(next);
  if (now.touched || JSON.stringify(next.reading) === JSON.stringify(now.reading)) return STAYS;
  const { reading, paper, rest } = next;
  const screen = now.screen.kind === 'batch' ? now.screen : next.screen;
  const state = { ...now, screen, reading, paper, rest, draft: resume(now.draft, next.draft) };
  return { kind: 'follows', state, carried: null, asks: true, moved: false };
}
