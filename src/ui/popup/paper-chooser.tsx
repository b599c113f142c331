import { type MessageName, t } from '../../extension/i18n';
import type { Paper, PaperStatus } from '../../paper/paper';
import { typesetTitle } from '../../paper/title';

const STATUS: Record<Exclude<PaperStatus, 'unknown'>, MessageName> = {
  accepted: 'statusAccepted',
  rejected: 'statusRejected',
  withdrawn: 'statusWithdrawn',
  undecided: 'statusUndecided',
};

interface Props {
  readonly papers: readonly Paper[];
  readonly chosen: Paper | null;
  choose(paper: Paper): Promise<void>;
}

/** The papers of a list, of which one is chosen: native radio buttons, so that the arrow keys work as everywhere. */
export function PaperChooser({ papers, chosen, choose }: Props) {
  return (
    <div role="radiogroup" class="chooser" aria-labelledby="choose" aria-describedby="choose-hint">
      <h2 id="choose">{t('choosePaper')}</h2>
      <p id="choose-hint" class="hint">
        {t('chooseHint')}
      </p>
      {papers.map((paper) => (
        <label key={paper.key} class="check">
          <input type="radio" name="paper" checked={paper.key === chosen?.key} onChange={() => void choose(paper)} />
          <span>
            <bdi>{typesetTitle(paper.title)}</bdi>
            <span class="hint">{particulars(paper)}</span>
          </span>
        </label>
      ))}
    </div>
  );
}

/** What tells the papers of a list apart: number, first author, venue, decision. */
function particulars({ number, authors, venue, status }: Paper): string {
  const first = authors[0]?.name;
  const parts = [
    number && t('paperNumber', number),
    first && (authors.length > 1 ? `${first} …` : first),
    venue,
    status !== 'unknown' && t(STATUS[status]),
  ];
  return parts.filter(Boolean).join(' · ');
}
