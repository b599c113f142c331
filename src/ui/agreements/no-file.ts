import type { MessageName } from '../../extension/i18n';
import type { SignedFile } from '../../extension/signed-forms';

/** Why a kept file cannot be had, where no passphrase would help; each message names the file. */
export const NO_FILE: Readonly<Record<Exclude<SignedFile['kind'], 'file' | 'locked'>, MessageName>> = {
  gone: 'agreementsFileGone',
  'later-version': 'agreementsFileLater',
};
