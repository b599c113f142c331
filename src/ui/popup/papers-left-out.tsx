import { counted, numeral } from '../../extension/i18n';
import type { PageReading } from '../../extension/page';

/** Says that the page's list has more papers than can be chosen from; nothing where it has not. */
export function PapersLeftOut({ reading }: { readonly reading: PageReading }) {
  if (reading.kind !== 'papers' || reading.more === undefined) return null;
  return <p class="hint">{counted('papersLeftOut', reading.more, numeral(reading.papers.length))}</p>;
}
