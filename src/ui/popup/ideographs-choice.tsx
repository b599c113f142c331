import { t } from '../../extension/i18n';
import { type Ideographs, ideographsOf, leavesIdeographsOpen } from '../../paper/ideographs';
import type { Draft } from '../../signing/draft';

interface Props {
  readonly draft: Draft;
  change(next: (draft: Draft) => Draft): void;
}

/** Whose shapes the ideographs of title and names are printed in: asked where they may be Chinese or Japanese. */
export function IdeographsChoice({ draft, change }: Props) {
  const authors = draft.paper?.authors.map(({ name }) => name) ?? [];
  const typed = draft.pen.tab === 'type' ? draft.pen.typed : '';
  const printed = [draft.title, draft.signer, typed];
  if (!leavesIdeographsOpen(printed) || ideographsOf(authors) !== null) return null;
  const choose = (ideographs: Ideographs) => change((now) => ({ ...now, ideographs }));
  return (
    <>
      <label>
        {t('ideographs')}
        <select
          aria-describedby="ideographs-hint"
          value={draft.ideographs ?? 'chinese'}
          onChange={(event) => choose(event.currentTarget.value === 'japanese' ? 'japanese' : 'chinese')}
        >
          <option value="chinese">{t('ideographsChinese')}</option>
          <option value="japanese">{t('ideographsJapanese')}</option>
        </select>
      </label>
      <p id="ideographs-hint" class="hint">
        {t('ideographsHint')}
      </p>
    </>
  );
}
