import type { Kept } from '../../../extension/storage';
import type { Paper } from '../../../paper/paper';
import { knownNames } from '../../../paper/unnamed';
import type { Draft } from '../../../signing/draft';
import { betterKnown, prefill, type Remembered, resume, sameName } from '../../../signing/prefill';
import { asSettled } from '../../../signing/settle-authors';

/**
 * The drafts of papers that are signed together, in their order: taken up again where one was begun, and anew where the
 * paper was signed before. No two are proposed the same file name, and where one name alone stands on all papers, it is
 * proposed to sign rather than whoever happens to stand first.
 */
export function batchDrafts(papers: readonly Paper[], kept: Kept): readonly Draft[] {
  const names = new Map<string, string>();
  const remembered: Remembered = {
    habits: kept.habits,
    signer: likelySigner(papers, kept.signer),
    taken: (name, key) => kept.taken(name, key) || (names.get(name.toLowerCase()) ?? key) !== key,
  };
  return papers.map((read) => {
    const stored = kept.draft(read.key)?.draft;
    const paper = asSettled(stored?.paper ?? null, betterKnown(stored?.paper ?? null, read));
    const fresh = prefill(paper, read.key, remembered);
    const draft = stored ? resume({ ...stored, signed: null }, fresh) : fresh;
    names.set(draft.fileName.toLowerCase(), read.key);
    return draft;
  });
}

/** The name last signed with, if it stands on one of the papers; else the only one that stands on all of them; else ''. */
function likelySigner(papers: readonly Paper[], remembered: string): string {
  const lists = papers.map(({ authors }) => knownNames(authors)).filter((names) => names.length > 0);
  const isOn = (name: string) => (list: readonly string[]) => list.some((each) => sameName(each, name));
  if (lists.some(isOn(remembered))) return remembered;
  const [first = [], ...others] = lists;
  const common = others.length > 0 ? first.filter((name) => others.every(isOn(name))) : [];
  return common.length === 1 ? (common[0] ?? '') : '';
}
