import type { MessageName } from '../../extension/i18n';
import type { SignedFile } from '../../extension/signed-forms';

/** Why a kept file cannot be had, though a passphrase is not what is wanting; of its name. */
export const NO_FILE: Readonly<Record<Exclude<SignedFile['kind'], 'file' | 'locked'>, MessageName>> = {
  gone: 'agreementsFileGone',
  'later-version': 'agreementsFileLater',
};
