import { samePlace } from '../agreements/parts';
import type { Alignment } from './align';
import { isInMargins } from './around';
import type { Leftovers } from './blanks';
import { areNumbered, findingsIn, numberFindings, type Run } from './compare';
import type { Finding } from './finding';

/** For each unit of the agreement: that it is missing, or how what was found of it differs. */
export function unitFindings(
  alignment: Alignment,
  runs: readonly (readonly Run[])[],
  { numbers }: Leftovers,
  asides: readonly Finding[],
  margins: readonly { readonly page: number; readonly text: string }[],
): Finding[] {
  const numbered = areNumbered(numbers);
  return alignment.reference.units.flatMap((unit, index): Finding[] => {
    const pairs = alignment.pairs[index];
    if (!pairs?.some((f) => f >= 0)) {
      const missing: Finding = { place: unit.place, ranges: [], kind: 'missing', text: unit.text };
      const isFoot = alignment.reference.isFilledFile && isInMargins(unit.text, margins);
      return [isFoot ? { place: unit.place, ranges: [], kind: 'identical' } : missing];
    }
    return typographyAsOne([
      ...findingsIn(unit, pairs, runs[index] ?? [], alignment.found, alignment.text),
      ...asides.filter(({ place }) => samePlace(place, unit.place)),
      ...numberFindings(unit, numbers.get(index), numbered),
    ]);
  });
}

/** What is typographic in one unit as one finding. */
function typographyAsOne(findings: readonly Finding[]): Finding[] {
  const typographic = findings.flatMap((finding) => (finding.kind === 'typographic' ? [finding] : []));
  const [first] = typographic;
  if (!first) return [...findings];
  const what = [...new Set(typographic.flatMap((finding) => finding.what))];
  const examples = typographic.flatMap((finding) => finding.examples);
  return [...findings.filter(({ kind }) => kind !== 'typographic'), { ...first, what, examples }];
}
