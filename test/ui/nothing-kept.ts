import type { FormState } from '../../src/ui/popup/form-state';

/** What an author has kept who begins. */
export const NOTHING_KEPT: FormState['kept'] = {
  signer: '',
  taken: () => false,
  settings: { signer: '', keepsFiles: false },
  count: 0,
  draft: () => null,
  ofLaterVersion: () => false,
  choice: () => null,
  agreedOn: () => null,
};
