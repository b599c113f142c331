import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { isDifference, type Place } from '../../../src/checking';
import { FILLED, piecesOf } from '../../checking/agreement-text';
import { agreementPdf } from './agreement-pdf';
import { check, readBytes, seen } from './forms';

const pieces = piecesOf(pmlr, FILLED);
const nameOf = ({ kind, number }: Place) => `${kind} ${number}`.trim();

/** Words all over the agreement, each with its paragraph. */
const words = pieces.flatMap(({ place, text }, at) =>
  place && place.kind !== 'signature-block'
    ? [...text.matchAll(/[\p{L}\d][\p{L}\d./:]*/gu)].map((m) => ({ place, at, from: m.index, word: m[0] }))
    : [],
);

describe('two hundred edits in real PDFs', { timeout: 120_000 }, () => {
  it('are all found, and in the right clause', async () => {
    const step = words.length / 200;
    const missed: string[] = [];
    for (let i = 0; i < 200; i++) {
      const chosen = words[Math.floor(i * step)];
      if (!chosen) continue;
      const { place, at, from, word } = chosen;
      const half = Math.floor(word.length / 2);
      const edited =
        [
          'never',
          '',
          `not ${word}`,
          `${word.slice(0, half)}q${word.slice(half + 1)}`,
          word.slice(0, half) + word.slice(half + 1),
        ][i % 5] ?? '';
      const pdf = seen(
        await readBytes(
          agreementPdf((all) =>
            all.map((p, k) =>
              k === at ? { ...p, text: p.text.slice(0, from) + edited + p.text.slice(from + word.length) } : p,
            ),
          ),
        ),
      );
      const places = new Set(
        check(pdf)
          .findings.filter(isDifference)
          .map((finding) => nameOf(finding.place)),
      );
      if (places.size !== 1 || !places.has(nameOf(place)))
        missed.push(`${nameOf(place)}: “${word}” → “${edited}”: ${[...places]}`);
    }
    expect(missed).toEqual([]);
  });
});
