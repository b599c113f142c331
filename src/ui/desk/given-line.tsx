import type { AllAside } from '../../desk/form-file';
import { counted, t } from '../../extension/i18n';
import { inRow } from '../components/listed';
import type { ListSaid, NamedColumns } from './board-messages';
import { ColumnsQuestion } from './columns-question';
import { asideWords, noListWords, remarkWords, unreadWords } from './list-words';

interface Props {
  readonly names: readonly string[];
  readonly list: ListSaid | null;
  readonly aside: AllAside;
  onForget(): void;
  onColumns(columns: NamedColumns): void;
}

/** What was made of the lists of papers that were given, and what else was given that was not read. */
export function GivenLine({ names, list, aside, onForget, onColumns }: Props) {
  return (
    <div class="given">
      <p role="status" class={list?.kind === 'refused' || list?.kind === 'unread' ? 'warning' : undefined}>
        {list?.kind === 'papers' && <strong>{counted('deskListRead', list.count)}</strong>}
        {list?.kind === 'refused' && noListWords(list.why)}
        {list?.kind === 'unread' && unreadWords(list.file)}{' '}
        {list && <bdi class="hint">{inRow('listMiddle', meantBy(list, names))}</bdi>}
      </p>
      {names.length > 0 && (
        <button type="button" class="link" onClick={onForget}>
          {t('deskListForget')}
        </button>
      )}
      {list?.kind === 'papers' && list.remarks.length > 0 && (
        <ul class="hint">
          {list.remarks.map((remark, i) => (
            <li key={i}>
              {remarkWords(remark)} {remark.found.length > 0 && <bdi>({inRow('listSemicolon', remark.found)})</bdi>}
            </li>
          ))}
        </ul>
      )}
      {list?.kind === 'columns' && <ColumnsQuestion key={list.name} table={list} onColumns={onColumns} />}
      {aside.count > 0 && (
        <details>
          <summary>{counted('deskAside', aside.count)}</summary>
          <ul class="hint">
            {aside.named.map((one, i) => (
              <li key={i}>
                <bdi>{one.path}</bdi>: {asideWords(one)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** The lists that something is said of: all of them, or the one that is in question. */
function meantBy(list: ListSaid, names: readonly string[]): readonly string[] {
  if (list.kind === 'columns') return [list.name];
  return list.kind === 'unread' && list.file !== null ? [list.file] : names;
}
