import { authorOf, type Comma, isFullName, isParticle, partsOf } from '../names';
import type { Author } from '../paper';
import { namesOnly } from './clean';
import { isInstitution } from './titles';

/** The persons that a tag names, and another reading of it that is as possible, or null. */
export interface Persons {
  readonly authors: readonly Author[];
  readonly other: readonly Author[] | null;
}

const CUT = /\bet al\b|(?:\b(?:and|und)|&) (?:\d+ )?(?:more|others|other authors|andere)$|(?:…|\.{3})$/i;
const INITIAL = /^(?:\p{Lu}\.?-?){1,3}$/u;

/**
 * The persons of a tag that may name several: set off by semicolons, by "and", by commas ("A B, C D, and E F"; "Last,
 * First, Last, First"). `alone` tells that no other tag names authors, so that "A B, C D" may be two persons or one
 * whose names are double; then both readings are given, the likelier first.
 */
export function personsIn(found: string, comma: Comma, alone: boolean): Persons {
  const names = namesOnly(found);
  // A list that was cut names some of the authors, which a form must not.
  if (CUT.test(names)) return { authors: [], other: null };
  if (/[;；|•、]/.test(names)) {
    const parts = names.split(/[;；|•、]/).map((part) => part.trim());
    return sure(parts.filter((part, i) => i === 0 || !isInstitution(part)).map(partsOf), comma);
  }
  const groups = beforeInstitution(names.split(/,? (?:and|&|und|et) /i).map(partsOf));
  if (!nameSeveral(groups)) return inGroup(partsOf(names), comma, alone);
  const inverted = comma === 'inverts' && groups.every(({ length }) => length % 2 === 0);
  return sure(inverted ? groups.flatMap(inPairs) : groups.flat().map((part) => [part]), comma);
}

/** The groups without the affiliation behind the last name; those that begin with an institution's name stay as they are. */
function beforeInstitution(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = groups.findIndex((group) => group.some(isInstitution));
  const names = groups[last]?.findIndex(isInstitution) ?? 0;
  return last > 0 && names > 0 ? [...groups.slice(0, last), groups[last]?.slice(0, names) ?? []] : groups;
}

/** Whether "and" stood between persons, and not within the name of an institution or of one person. */
function nameSeveral(groups: readonly (readonly string[])[]): boolean {
  const all = groups.flat();
  const whole = all.every((part) => /^\p{L}/u.test(part));
  return groups.length > 1 && whole && (all.length > 2 || all.some(isFullName)) && !all.some(isInstitution);
}

function inGroup(parts: readonly string[], comma: Comma, alone: boolean): Persons {
  const each = parts.map((part) => [part]);
  if (parts.length < 2 || parts.some(isInstitution)) return sure(withAffiliations(parts), comma);
  if (comma === 'suffix') return sure(parts.every(isFullName) ? each : [parts], comma);
  if (parts.length === 2) return ofTwo(parts, alone);
  const pairs = inPairs(parts);
  if (parts.length % 2 === 0 && pairs.every(isLastFirst)) {
    const certain = pairs.every(([, given]) => endsInInitial(given)) || pairs.some(([family]) => startsSmall(family));
    return { ...sure(pairs, comma), other: certain ? null : sure(each, comma).authors };
  }
  const several = isFullName(parts[0] ?? '') || (parts.some(isFullName) && !endsInInitial(parts[1] ?? ''));
  return sure(several ? each : [parts], comma);
}

/** "Last, First", or two persons where both parts are names in full. */
function ofTwo(parts: readonly string[], alone: boolean): Persons {
  const [first = '', second = ''] = parts;
  const one = sure([parts], 'inverts');
  const particle = startsSmall(first) || isParticle(second.split(' ').at(-1) ?? '');
  const initials = endsInInitial(second) && !endsInInitial(first);
  if (!isFullName(first) || !isFullName(second) || particle || initials) return one;
  const two = sure([[first], [second]], 'inverts');
  // No family name has an initial, and no given names go on behind one.
  if (parts.some((part) => part.split(' ').some((name) => INITIAL.test(name)))) return two;
  if (!alone) return one;
  const double = parts.some((part) => part.split(' ').length > 3);
  return double ? { ...one, other: two.authors } : { ...two, other: one.authors };
}

/** Whether a part begins with a particle, as family names do and nothing else. */
function startsSmall(part: string): boolean {
  return isParticle(part.split(' ')[0] ?? '') || /^v[ao]n de/i.test(part);
}

/** Whether two parts can be a family name and given ones: one word or some with initials behind, which no family name has. */
function isLastFirst([family, given]: Pair): boolean {
  return !isFullName(given) || (endsInInitial(given) && !(isFullName(family) && endsInInitial(family)));
}

function endsInInitial(part: string): boolean {
  return INITIAL.test(part.split(' ').at(-1) ?? '');
}

/** Names with their affiliations between commas: the first name, and each full one between two affiliations. */
function withAffiliations(parts: readonly string[]): readonly (readonly string[])[] {
  const between = (i: number) => [parts[i - 1] ?? '', parts[i + 1] ?? ''].every(isInstitution);
  const later = parts.filter((part, i) => isFullName(part) && !isInstitution(part) && between(i));
  return [parts, ...later.map((part) => [part])];
}

type Pair = readonly [family: string, given: string];

function inPairs(parts: readonly string[]): readonly Pair[] {
  return parts.flatMap((part, i): Pair[] => (i % 2 === 0 ? [[part, parts[i + 1] ?? '']] : []));
}

function sure(names: readonly (readonly string[])[], comma: Comma): Persons {
  return { authors: names.flatMap((parts) => authorOf(parts, comma) ?? []), other: null };
}
