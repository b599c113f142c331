import { t } from '../../extension/i18n';

interface Props {
  readonly query: string;
  onQuery(query: string): void;
}

/** Where one types some words of a paper, its authors or its number. */
export function SearchField({ query, onQuery }: Props) {
  return (
    <input
      type="search"
      aria-label={t('deskFind')}
      placeholder={t('deskFind')}
      dir="auto"
      autocomplete="off"
      spellcheck={false}
      value={query}
      onInput={(event) => onQuery(event.currentTarget.value)}
    />
  );
}
