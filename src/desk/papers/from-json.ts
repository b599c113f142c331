import { FoundPapers } from './found-papers';
import { hotcrpPaper } from './hotcrp-paper';
import type { ListReading } from './list-reading';
import { openreviewNote } from './openreview-note';

/** The objects of a JSON list: an array, or the one that an answer of OpenReview's has under a name. */
function objectsOf(text: string): readonly unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(text);
    if (Array.isArray(parsed)) return parsed;
    const lists = typeof parsed === 'object' && parsed !== null ? Object.values(parsed) : [];
    return lists.find((each): each is unknown[] => Array.isArray(each)) ?? [parsed];
  } catch {
    return null;
  }
}

/** The papers of OpenReview's notes (API v1 or v2) or of HotCRP's JSON. */
export function papersFromJson(text: string): ListReading {
  const objects = objectsOf(text);
  if (!objects) return { kind: 'refused', why: 'other-kind' };
  const papers = new FoundPapers();
  const isOpenreview = objects.slice(0, 50).some((each) => openreviewNote(each).kind !== 'other');
  for (const each of objects) {
    const read = isOpenreview ? openreviewNote(each) : hotcrpPaper(each);
    if (read.kind === 'paper') papers.add(read.paper);
    else if (read.kind === 'other') papers.remark('broken', '');
  }
  return papers.reading(isOpenreview ? 'openreview' : 'hotcrp', null);
}
