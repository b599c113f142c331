import { USUAL } from '../../src/signing/habits';
import type { FormState } from '../../src/ui/popup/form-state';

/** What an author has kept who begins. */
export const NOTHING_KEPT: FormState['kept'] = {
  signer: '',
  habits: USUAL,
  taken: () => false,
  settings: { signer: '', keepsFiles: false, habits: USUAL },
  settingsDamaged: false,
  person: null,
  brought: { kind: 'forms', forms: [], damaged: 0 },
  count: 0,
  draft: () => null,
  ofLaterVersion: () => false,
  choice: () => null,
  batch: () => null,
  agreedOn: () => null,
};
