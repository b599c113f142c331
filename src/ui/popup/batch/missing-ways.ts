import { counted, t } from '../../../extension/i18n';
import { typesetTitle } from '../../../paper/title';
import type { MissingInBatch } from '../../../signing/batch';
import type { Draft } from '../../../signing/draft';
import { type Way, wayTo } from '../../components/still-missing';

/** The id of the box that says of a paper that one signs for all its authors. */
export const authorityId = (key: string) => `authority:${key}`;
/** The id of the button that opens a paper's own form. */
export const openId = (key: string) => `open:${key}`;

/** What a paper is called in a sentence: by its number, else by its title. */
function shortName({ paper, title }: Draft): string {
  return paper?.number
    ? t('paperNumber', paper.number)
    : t('quoted', title || (paper ? typesetTitle(paper.title) : ''));
}

/** What is missing, each with the way to where it is given; the same of several papers is said once, with their number. */
export function waysTo(missing: readonly MissingInBatch[]): readonly Way[] {
  const ways: Way[] = [];
  const authority = missing.flatMap(({ of, what }) => (of !== 'all' && what === 'authority' ? [of] : []));
  const [first] = authority;
  for (const { of, what } of missing) {
    if (of === 'all') ways.push(wayTo(what));
    else if (what !== 'authority') {
      ways.push({ words: t('missingOf', wayTo(what).words, shortName(of)), field: () => openId(of.key) });
    } else if (of === first) {
      const words =
        authority.length === 1
          ? t('missingAuthorityOf', shortName(of))
          : counted('missingAuthorities', authority.length);
      ways.push({ words, field: () => authorityId(of.key) });
    }
  }
  return ways;
}
