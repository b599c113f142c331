import type { Wanted } from '../../agreements/agreement';
import type { FoundBlank } from '../../any-form/blank-form';
import { type MessageName, t } from '../../extension/i18n';
import { inRow } from '../components/listed';

/** What a blank is for. */
export type Purpose = Pick<FoundBlank, 'asks' | 'wants'>;

const WORDS: Readonly<Record<Wanted, MessageName>> = {
  title: 'formsWantsTitle',
  authors: 'formsWantsAuthors',
  signer: 'formsWantsSigner',
  affiliation: 'formsWantsAffiliation',
  address: 'formsWantsAddress',
  email: 'formsWantsEmail',
  job: 'formsWantsJob',
  organization: 'formsWantsOrganization',
  event: 'formsWantsEvent',
  editors: 'formsWantsEditors',
  series: 'formsWantsSeries',
  number: 'formsWantsNumber',
  place: 'formsWantsPlace',
  date: 'formsWantsDate',
};

const isWanted = (name: string): name is Wanted => Object.hasOwn(WORDS, name);

/** What can be chosen, in this order: each thing that may be known, a signature, a mark, anything else. */
export const PURPOSES: readonly Purpose[] = [
  ...Object.keys(WORDS)
    .filter(isWanted)
    .map((wanted): Purpose => ({ asks: 'text', wants: [wanted] })),
  { asks: 'signature', wants: [] },
  { asks: 'mark', wants: [] },
  { asks: 'text', wants: [] },
];

/** A name for a purpose, by which a list of them tells them apart. */
export const purposeKey = ({ asks, wants }: Purpose): string => [asks, ...wants].join(' ');

/** A purpose in words; of one with several things all of them, in their order. */
export function purposeWords({ asks, wants }: Purpose): string {
  const first = asks === 'signature' ? t('formsWantsSignature') : asks === 'mark' ? t('formsWantsMark') : '';
  const words = inRow('listMiddle', [first, ...wants.map((wanted) => t(WORDS[wanted]))]);
  return words || t('formsWantsElse');
}
