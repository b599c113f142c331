import { asksFor } from '../../../agreements/parts';
import { sameTitle } from '../../../checking';
import { typesetTitle } from '../../../paper/title';
import { agreementOf } from '../against';
import { comparisonOf, factText, type ReadScan } from './scan-subject';

/** What is not as it should be in a form that was signed by pen, before it is saved. */
export type InkFault =
  | { readonly kind: 'page-missing' | 'title-empty' | 'no-signature' | 'changed' | 'poor' }
  /** The title, as it was read or typed, is not the paper's. */
  | { readonly kind: 'title-differs'; readonly title: string }
  /** Nobody could read the title, and nobody typed it. */
  | { readonly kind: 'title-unread' }
  /** So many doubtful pieces are not decided yet. */
  | { readonly kind: 'open'; readonly doubts: number };

/**
 * What is wrong with a form before it is saved: pages, the paper's title (where the paper is known), the signature, what
 * was struck out or changed as far as a person decided, what nobody has decided yet.
 */
export function inkFaults(scan: ReadScan, paperTitle: string | null): InkFault[] {
  const comparison = comparisonOf(scan);
  if (!comparison) return [{ kind: 'poor' }];
  const { doubts, pages, facts } = comparison;
  const open = doubts.filter(({ key }) => !scan.decisions.has(key)).length;
  const faults: InkFault[] = [];
  if (scan.result.kind === 'too-little') faults.push({ kind: 'poor' });
  if (pages.some(({ kind }) => kind === 'missing')) faults.push({ kind: 'page-missing' });
  const agreement = agreementOf(scan);
  if (asksFor(agreement, 'title')) faults.push(...titleFaults(scan, facts.title.kind, paperTitle));
  // Where one signs on a form that was brought cannot always be told.
  const isUnsigned = agreement.file === null ? facts.signature.kind !== 'ink' : facts.signature.kind === 'none';
  if (isUnsigned) faults.push({ kind: 'no-signature' });
  if (doubts.some(({ key }) => scan.decisions.get(key) === 'other')) faults.push({ kind: 'changed' });
  if (open > 0) faults.push({ kind: 'open', doubts: open });
  return faults;
}

function titleFaults(scan: ReadScan, found: string, paperTitle: string | null): InkFault[] {
  if (found === 'empty') return [{ kind: 'title-empty' }];
  const title = factText(scan, 'title');
  if (title === null) return [{ kind: 'title-unread' }];
  return paperTitle === null || sameTitle(title, typesetTitle(paperTitle)) ? [] : [{ kind: 'title-differs', title }];
}

/** The pages that make up the form, from 1, in the order in which they should lie; strange ones and copies left out. */
export function pagesOfForm(scan: ReadScan): number[] {
  const troubles = comparisonOf(scan)?.pages ?? [];
  const out = troubles.flatMap((trouble) =>
    trouble.kind === 'other' || trouble.kind === 'twice' ? [trouble.page] : [],
  );
  const swapped = troubles.find((trouble) => trouble.kind === 'swapped');
  const order = swapped?.kind === 'swapped' ? swapped.order : scan.pages.map((_, i) => i + 1);
  return order.filter((page) => !out.includes(page));
}
