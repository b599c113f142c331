import { type Agreement, type Field, fieldOf } from '../../../agreements/agreement';
import { counted, t } from '../../../extension/i18n';
import type { MadePdf, MissingCharacter } from '../../../pdf';
import { listed } from '../../components/listed';

const ASKED = {
  title: 'articleTitle',
  signer: 'correspondingAuthor',
  date: 'date',
  signature: 'missingSignature',
} as const;

const TOO_LONG = {
  title: 'errorTooLongTitle',
  signer: 'errorTooLongSigner',
  signature: 'errorTooLongSignature',
  answer: 'errorTooLongAnswer',
} as const;

/** Why a PDF could not be made: the form has no room or no letter for something, or the maker itself failed. */
export type Failure = Exclude<MadePdf, { kind: 'pdf' }> | { readonly kind: 'failed'; readonly why: string };

/** Why a PDF could not be made, and what to do. */
export function failureWords(failure: Failure, agreement: Agreement): string {
  switch (failure.kind) {
    case 'missing':
      return charactersWords(failure.characters);
    case 'too-long':
      return counted(TOO_LONG[failure.what], failure.most);
    case 'no-room': {
      const fields = [...new Set(failure.places.map(({ field }) => fieldWords(fieldOf(agreement, field))))];
      return t('fileNoRoom', listed(fields, 'and'));
    }
    case 'no-file':
    case 'another-file':
      return t('fileNotKept');
    case 'unsure':
    case 'closed':
    case 'digitally-signed':
      return t('fileUnsure');
    case 'failed':
      return t('errorPdf', failure.why);
  }
}

/** What an agreement calls a field, or what it is called here. */
function fieldWords(field: Field): string {
  return field.asks === 'text' || field.asks === 'choice' ? field.label : t(ASKED[field.asks]);
}

/** That no font has these characters. */
export function charactersWords(characters: readonly MissingCharacter[]): string {
  return t('errorCharacters', naming(characters));
}

/** The characters by what the author can see of them, each with its code point; at most five. */
function naming(characters: readonly MissingCharacter[]): string {
  const names = characters.slice(0, 5).map(({ character, codePoint }) => {
    const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    return /^[\p{L}\p{M}\p{N}\p{P}\p{S}]+$/u.test(character)
      ? t('errorCharacter', character, code)
      : t('errorInvisible', code);
  });
  return listed(names, 'or');
}
