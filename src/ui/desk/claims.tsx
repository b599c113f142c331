import { useMemo } from 'preact/hooks';
import type { DeskForm } from '../../desk/desk';
import { t } from '../../extension/i18n';
import { inRow } from '../components/listed';
import type { DeskLine } from './line';
import { PaperSearch } from './paper-search';
import { matchWords } from './problem-words';

interface Props {
  readonly form: DeskForm;
  /** The lines of the list's papers, by their papers' ids. */
  readonly papers: ReadonlyMap<string, DeskLine>;
  onAssign(paper: string | null): void;
}

/** The papers between which the chair decides, in the order of their numbers. */
export function claimsOn({ claimedBy, form, paper }: DeskForm): readonly string[] {
  if (claimedBy.length > 0) return claimedBy;
  return paper === null ? form.matches.map((match) => match.paper) : [];
}

/** Papers that claim a form alike, or may: one key, or one click, decides. Any other paper is found by its words. */
export function Claims({ form, papers, onAssign }: Props) {
  const all = useMemo(() => [...papers.values()], [papers]);
  const claims = claimsOn(form);
  if (form.paper !== null || all.length === 0) return null;
  const reasonsOf = (paper: string) => form.form.matches.find((match) => match.paper === paper)?.reasons ?? [];
  return (
    <fieldset class="claims">
      <legend>{t('deskClaims')}</legend>
      {claims.length > 0 && <p class="hint">{t('deskClaimsHint')}</p>}
      {claims.map((paper, i) => (
        <button key={paper} type="button" onClick={() => onAssign(paper)}>
          <kbd>{i + 1}</kbd>
          <span>
            <bdi class="serif">{papers.get(paper)?.title ?? paper}</bdi>{' '}
            <span class="hint">{inRow('listMiddle', reasonsOf(paper).map(matchWords))}</span>
          </span>
        </button>
      ))}
      {claims.length > 0 && (
        <button type="button" onClick={() => onAssign(null)}>
          <kbd>0</kbd>
          {t('deskClaimNone')}
        </button>
      )}
      <PaperSearch papers={all} onChoose={onAssign} />
    </fieldset>
  );
}
