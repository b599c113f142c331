import { AS_FOUND } from '../../any-form/blank-form';
import {
  applyPack,
  type DoesNotBelong,
  isPack,
  LARGEST_PACK,
  type NoPack,
  type Pack,
  parsePack,
} from '../../any-form/pack';
import { type MessageName, t } from '../../extension/i18n';
import type { BlankToReview } from './adding';
import type { ReviewedForm } from './to-keep';

/** A venue's pack that was opened, or why it was not. */
export type OpenedPack =
  | { readonly kind: 'open'; readonly pack: Pack }
  | { readonly kind: 'refused'; readonly name: string; readonly why: NoPack['why'] };

/** Opens a file as a pack: hostile until it is parsed, and not even read where it is too large. */
export async function openPack(file: File): Promise<OpenedPack> {
  const { name } = file;
  if (file.size > LARGEST_PACK) return { kind: 'refused', name, why: 'too-large' };
  const read = parsePack(await file.text());
  return isPack(read) ? { kind: 'open', pack: read } : { kind: 'refused', name, why: read.why };
}

const REFUSED: Readonly<Record<NoPack['why'], MessageName>> = {
  'too-large': 'formsPackOther',
  'other-file': 'formsPackOther',
  damaged: 'formsPackOther',
  'too-many-blanks': 'formsPackOther',
  'later-version': 'formsPackLater',
  'name-taken': 'formsPackName',
  'not-the-venues': 'formsPackNotTheirs',
};

/** Why a file was not opened as a pack. */
export const packRefusal = (name: string, why: NoPack['why']): string => t(REFUSED[why], name);

/** What is known of a form before anybody looks through it, and what is to be said of the pack. */
export interface Before extends Pick<ReviewedForm, 'names' | 'corrections' | 'values' | 'handIn'> {
  /** Null without a pack. */
  readonly pack: { readonly fits: boolean; readonly words: string } | null;
}

const MISFIT: Readonly<Record<DoesNotBelong['why'], MessageName>> = {
  'other-file': 'formsPackOtherFile',
  'unknown-blanks': 'formsPackMisfit',
  'off-page': 'formsPackMisfit',
  'over-words': 'formsPackOverWords',
  'not-the-venues': 'formsPackNotTheirs',
};

/** What the pack that is open says of a form, where it was made for that very file. */
export function before({ form, file, pages, words: placed, kept }: BlankToReview, opened: Pack | null): Before {
  if (kept) {
    const { name, venue, corrections, values, handIn } = kept;
    return { names: { name, venue: venue ?? '' }, corrections, values, handIn, pack: null };
  }
  const bare = { names: { name: form.heading, venue: '' }, corrections: AS_FOUND, values: {}, handIn: null };
  if (!opened) return { ...bare, pack: null };
  const { venue } = opened;
  const applied = applyPack(opened, { sha256: file.sha256, bytes: file.bytes.length, pages, words: placed }, form);
  if (applied.kind === 'does-not-belong')
    return { ...bare, pack: { fits: false, words: t(MISFIT[applied.why], venue) } };
  const { name, corrections, values, handIn } = applied;
  const words = t('formsPackFits', venue);
  return { names: { name, venue }, corrections, values, handIn, pack: { fits: true, words } };
}
