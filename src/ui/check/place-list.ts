import type { Place } from '../../checking';
import { t } from '../../extension/i18n';
import { inRow, listed } from '../components/listed';
import { placeName } from './words';

/** Places of an agreement in a sentence, clauses that follow one another as one: "Heading, Clauses 1–3, 5, and Footnote". */
export function placeList(places: readonly Place[], all: readonly Place[]): string {
  const order = all.filter(({ kind }) => kind === 'clause').map(({ number }) => number);
  const clauses = places.filter(({ kind }) => kind === 'clause').map(({ number }) => number);
  const preambles = places.filter(({ kind }) => kind === 'preamble').length;
  const names: string[] = [];
  for (const place of places) {
    if (place.kind === 'preamble' && preambles > 1) names.push(t('checkPlacesPreamble'));
    else if (place.kind !== 'clause') names.push(placeName(place));
    else if (place.number === clauses[0]) {
      names.push(clauses.length > 1 ? t('checkPlacesClauses', runsOf(clauses, order)) : placeName(place));
    }
  }
  return listed([...new Set(names)], 'and');
}

/** "1–3, 5": those that follow one another in the whole order by their ends. */
function runsOf(numbers: readonly string[], order: readonly string[]): string {
  const runs: (readonly [string, string])[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && order.indexOf(number) === order.indexOf(last[1]) + 1) runs[runs.length - 1] = [last[0], number];
    else runs.push([number, number]);
  }
  return inRow(
    'listMiddle',
    runs.map(([from, to]) => (from === to ? from : t('range', from, to))),
  );
}
