import { type Alignment, firstFrom } from '../align';
import type { Finding, Range } from '../finding';

/** A link of the checked file: the text it lies on and where it leads. */
export interface Link extends Range {
  readonly target: string;
}

/** Links on an address of the agreement that lead elsewhere, and links on its other words, which have none. */
export function misleadingLinks(links: readonly Link[], alignment: Alignment): Finding[] {
  return links.flatMap(({ start, end, target }): Finding[] => {
    const under = wordsUnder({ start, end }, alignment);
    if (!under || (under.address && sameAddress(under.address, target))) return [];
    const { place, address: expected } = under;
    return [
      { place, ranges: [{ start, end }], kind: 'address', expected, found: target, where: 'link', lookalikes: [] },
    ];
  });
}

/** The place of the first word of the agreement under a link, and the address that it belongs to, or ''. */
function wordsUnder({ start, end }: Range, { found, owner, pairs, reference: { units } }: Alignment) {
  for (let f = firstFrom(found, start); f < owner.length && (found.starts[f] ?? end) < end; f++) {
    const index = owner[f] ?? -1;
    const unit = units[index];
    if (!unit) continue;
    const offset = unit.folded.starts[pairs[index]?.indexOf(f) ?? -1] ?? -1;
    const address = unit.addresses.find((a) => a.start <= offset && offset < a.end);
    return { place: unit.place, address: address ? unit.text.slice(address.start, address.end) : '' };
  }
  return null;
}

/** Whether two addresses lead to the same page: scheme, letter case of the host and a slash at the end aside. */
function sameAddress(a: string, b: string): boolean {
  return pageOf(a) === pageOf(b);
}

function pageOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname, search, hash } = new URL(address);
  return host + pathname.replace(/\/$/, '') + search + hash;
}
