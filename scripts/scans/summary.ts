import { type FactScore, type Judged, shortcomings } from './judge';

/** What came of all documents, a line for each half and group. */
export function summary(all: readonly Judged[]): string[] {
  return (['set', 'report'] as const).flatMap((half) =>
    (['unaltered', 'altered', 'received'] as const).flatMap((group) => {
      const some = all.filter((one) => one.half === half && one.group === group);
      if (some.length === 0) return [];
      const judgeable = some.filter(({ verdict }) => verdict !== 'too-little');
      const said = some.flatMap((one) => one.said);
      const doubts = judgeable.flatMap(({ falseDoubts }) => falseDoubts);
      const scores = some.flatMap(({ facts }) => Object.values(facts ?? {}));
      const scored = (wanted: FactScore) => scores.filter((score) => score === wanted).length;
      return [
        [
          `${half} half, ${group}: ${some.length} documents, ${some.length - judgeable.length} without a verdict`,
          `${said.filter(Boolean).length} of ${said.length} alterations said`,
          `${sum(doubts)} doubts without cause on ${doubts.length} pages, at most ${Math.max(0, ...doubts)} on one`,
          `${scored('right')} facts right, ${scored('wrong')} wrong, ${scored('guessed')} guessed from a hand, ${scored('picture')} as pictures`,
          `${some.filter((one) => shortcomings(one).length > 0).length} documents fall short`,
          `${median(some.map(({ seconds, falseDoubts }) => seconds / Math.max(1, falseDoubts.length))).toFixed(1)} s a page`,
        ].join('; '),
      ];
    }),
  );
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
