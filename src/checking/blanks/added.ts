import type { Gap, Reference } from '../align';
import { type Alignment, align, firstFrom } from '../align';
import { belongsToEdition } from '../compare';
import type { Addition, Finding, Range } from '../finding';
import type { Attached } from './leftovers';
import { isLetterhead } from './letterhead';
import { SIGNATURE_BLOCK, type SignatureBlock } from './signature-block';
import { isUsual } from './usual';

/** The part of the agreement, from 0 to 1, that makes a text a second copy of it. */
const SECOND_COPY = 0.5;

/** Gives text that runs on from a unit to that unit, unless it is an edition's own; what is, is returned. */
export function attach(attached: readonly Attached[], { text, found, owner, reference }: Alignment): Finding[] {
  const editions: Finding[] = [];
  for (const { unit, start, end } of attached) {
    const place = reference.units[unit]?.place;
    const words = text.slice(start, end);
    if (place && belongsToEdition(reference.editions, place, words)) {
      const examples = [{ expected: '', found: words }];
      editions.push({ place, ranges: [{ start, end }], kind: 'typographic', what: ['edition'], examples });
    } else owner.fill(unit, firstFrom(found, start), firstFrom(found, end));
  }
  return editions;
}

/**
 * Text of its own that is none of the agreement's, after the unit before it, or after the signature block's labels. A
 * letterhead, and what people write beside the labels by habit, are additions.
 */
export function addedText(
  added: readonly Gap[],
  { reference }: Alignment,
  block: SignatureBlock,
  authors: readonly string[],
): { readonly findings: readonly Finding[]; readonly additions: readonly Addition[] } {
  const { editions, units } = reference;
  const findings: Finding[] = [];
  const additions: Addition[] = [];
  for (const { left, right, start, end } of added) {
    const lines = block.masked.slice(start, end);
    const words = lines.replace(/\s+/g, ' ').trim();
    const isBeside = block.areas.some((area) => area.start <= start && end <= area.end);
    if (isBeside && isUsual(lines, { takesPlace: false, authors })) {
      additions.push({ blank: 'signature-block', side: 'after', text: words, range: { start, end }, isUsual: true });
      continue;
    }
    // Above the heading stands who writes.
    if (left < 0 && units[right]?.place.kind === 'heading' && isLetterhead(lines)) {
      additions.push({ blank: 'heading', side: 'before', text: words, range: { start, end }, isUsual: true });
      continue;
    }
    const after = isBeside ? SIGNATURE_BLOCK : units[left]?.place;
    const place = after ?? units[right]?.place;
    if (!place || belongsToEdition(editions, place, words)) continue;
    const again = words.length > reference.length / 2 && align(words, reference).share > SECOND_COPY;
    findings.push({ place, ranges: [{ start, end }], kind: 'added', text: words, before: !after, again });
  }
  return { findings, additions };
}

/** What programs put around the form's text, named once, with its heading. */
export function edgeFindings(edges: readonly Range[], original: string, { units }: Reference): Finding[] {
  const place = units[0]?.place;
  if (!place || edges.length === 0) return [];
  const written = new Set(edges.map(({ start, end }) => original.slice(start, end).trim().replace(/\s+/g, ' ')));
  const examples = [...written].map((found) => ({ expected: '', found }));
  return [{ place, ranges: [...edges], kind: 'typographic', what: ['page-edge'], examples }];
}
