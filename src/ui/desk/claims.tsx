import type { DeskForm } from '../../desk/desk';
import { t } from '../../extension/i18n';
import { inRow } from '../components/listed';
import { matchWords } from './problem-words';

interface Props {
  readonly form: DeskForm;
  /** The title of a paper by its id. */
  titleOf(paper: string): string;
  onAssign(paper: string | null): void;
}

/** The papers between which the chair decides, in the order of their numbers. */
export function claimsOn({ claimedBy, form, paper }: DeskForm): readonly string[] {
  if (claimedBy.length > 0) return claimedBy;
  return paper === null ? form.matches.map((match) => match.paper) : [];
}

/** Papers that claim a form alike, or may: one key, or one click, decides. */
export function Claims({ form, titleOf, onAssign }: Props) {
  const claims = claimsOn(form);
  if (claims.length === 0) return null;
  const reasonsOf = (paper: string) => form.form.matches.find((match) => match.paper === paper)?.reasons ?? [];
  return (
    <fieldset class="claims">
      <legend>{t('deskClaims')}</legend>
      <p class="hint">{t('deskClaimsHint')}</p>
      {claims.map((paper, i) => (
        <button key={paper} type="button" onClick={() => onAssign(paper)}>
          <kbd>{i + 1}</kbd>
          <span>
            <bdi class="serif">{titleOf(paper)}</bdi>{' '}
            <span class="hint">{inRow('listMiddle', reasonsOf(paper).map(matchWords))}</span>
          </span>
        </button>
      ))}
      <button type="button" onClick={() => onAssign(null)}>
        <kbd>0</kbd>
        {t('deskClaimNone')}
      </button>
    </fieldset>
  );
}
