import { asciiName } from '../../paper/ascii-name';
import type { Paper } from '../../paper/paper';
import type { Naming } from '../publisher';

/**
 * The key that names the form's file (`chen21` in `chen21Permission.pdf`): on PMLR's pages the published identifier,
 * elsewhere the first author's family name and the two-digit year. Particles and apostrophes become hyphens, as in
 * PMLR's own identifiers ("van-den-oord16", "o-donoghue21"). Returns null, so that the author is asked, where there is
 * no year, no author, or a letter without an ASCII form: no letter is invented.
 */
export function handInKey(paper: Paper): string | null {
  if (paper.slug) return paper.slug;
  const name = asciiName(paper.authors[0]?.family ?? '');
  if (!name || paper.year === null) return null;
  return name + String(paper.year % 100).padStart(2, '0');
}

/** PMLR's rule: the key, then "Permission". */
export const naming: Naming = {
  example: 'chen21Permission',
  asked: () => null,
  key: handInKey,
  stem: (key) => `${key}Permission`,
};
