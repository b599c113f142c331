import { useState } from 'preact/hooks';
import type { ColumnMeaning } from '../../desk/papers';
import { type MessageName, t } from '../../extension/i18n';
import type { ListSaid, NamedColumns } from './board-messages';

interface Props {
  readonly table: Extract<ListSaid, { kind: 'columns' }>;
  onColumns(columns: NamedColumns): void;
}

/** What a chair may say of a column; other meanings are only proposed, of tables that a portal writes. */
const MEANINGS: readonly (readonly [ColumnMeaning, MessageName])[] = [
  ['title', 'articleTitle'],
  ['number', 'formsWantsNumber'],
  ['key', 'deskColumnKey'],
  ['authors', 'deskColumnAuthors'],
  ['emails', 'deskColumnEmails'],
  ['name', 'deskColumnAuthor'],
  ['email', 'deskColumnEmail'],
];

/** A table whose columns nobody could tell apart: the chair says of each what it holds. */
export function ColumnsQuestion({ table: { head, rows, proposed }, onColumns }: Props) {
  const [named, setNamed] = useState<NamedColumns>(proposed);
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  const say = (at: number, meaning: ColumnMeaning | null) => {
    const others = named.filter(([other, column]) => column !== at && other !== meaning);
    setNamed(meaning === null ? others : [...others, [meaning, at]]);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onColumns(named);
      }}
    >
      <fieldset class="columns-question">
        <legend>{t('deskColumns')}</legend>
        {Array.from({ length: width }, (_, at) => {
          const name = head[at] || t('deskColumn', at + 1);
          const meaning = named.find(([, column]) => column === at)?.[0] ?? null;
          return (
            <label key={at}>
              <bdi id={`column-${at}`}>{name}</bdi>
              <select
                aria-labelledby={`column-${at}`}
                aria-describedby={`column-${at}-holds`}
                value={meaning ?? ''}
                onChange={({ currentTarget: { selectedIndex } }) => say(at, MEANINGS[selectedIndex - 1]?.[0] ?? null)}
              >
                <option value="">{t('deskColumnNothing')}</option>
                {MEANINGS.map(([value, words]) => (
                  <option key={value} value={value}>
                    {t(words)}
                  </option>
                ))}
              </select>
              <span id={`column-${at}-holds`} class="hint">
                {rows.map((row, i) => (
                  <bdi key={i}>{row[at] ?? ''}</bdi>
                ))}
              </span>
            </label>
          );
        })}
        <button type="submit" class="primary">
          {t('deskColumnsUse')}
        </button>
      </fieldset>
    </form>
  );
}
