import { t } from '../../../extension/i18n';
import type { Kept } from '../../../extension/storage';
import type { Paper, PaperStatus } from '../../../paper/paper';
import { proposeSigner } from '../../../signing/prefill';
import type { IconName } from '../../components/icon';
import { saidDay } from '../../components/said-day';
import { STATUS_LOOKS } from '../facts/chips';

/** How far a paper of a list has come: what became of it at the venue, then what was done here. */
export type PaperState =
  | { readonly kind: PaperStatus }
  | { readonly kind: 'draft'; readonly status: PaperStatus }
  | { readonly kind: 'signed' | 'attached'; readonly on: string };

/** How far a paper has come, by its page and by what is kept here. */
export function stateOf({ key, status }: Paper, kept: Kept): PaperState {
  const draft = kept.draft(key)?.draft;
  if (!draft) return { kind: status };
  if (!draft.signed) return { kind: 'draft', status };
  return { kind: draft.signed.attached ? 'attached' : 'signed', on: draft.signed.date };
}

/** The sections of a list, in their order. */
export const SECTIONS = ['to-sign', 'signed', 'others'] as const;
/** One of these sections. */
export type Section = (typeof SECTIONS)[number];

/** Where a paper stands in the list: accepted ones first, whether something was begun for them or not. */
export function sectionOf(state: PaperState): Section {
  if (state.kind === 'signed' || state.kind === 'attached') return 'signed';
  return (state.kind === 'draft' ? state.status : state.kind) === 'accepted' ? 'to-sign' : 'others';
}

/**
 * Whether a paper may be the author's own, by the person signed in to the portal or the name last signed with here; where
 * neither or no author is known, any may be.
 */
export function mayBeOwn(paper: Paper, remembered: string): boolean {
  if (paper.authors.length === 0 || (paper.signedIn === null && remembered === '')) return true;
  const why = proposeSigner(paper, remembered)?.why;
  return why === 'signed-in' || (paper.signedIn === null && why === 'remembered');
}

/** A state as a chip shows it. */
export function looksOf(state: PaperState): { readonly words: string; readonly tone: string; readonly icon: IconName } {
  switch (state.kind) {
    case 'draft':
      return { words: t('chipDraft'), tone: 'warn', icon: 'pen' };
    case 'signed':
      return { words: state.on ? t('signedOn', saidDay(state.on)) : t('chipSigned'), tone: 'sealed', icon: 'tick' };
    case 'attached':
      return { words: t('chipAttached'), tone: 'sealed', icon: 'clip' };
    default: {
      const { words, tone, icon } = STATUS_LOOKS[state.kind];
      return { words: t(words), tone, icon };
    }
  }
}
