import { foundText } from '../../paper/found-text';

/** The venue line of the first note within, as it is shown (notes of API v2, of v1), or ''. */
export function venueLineIn(within: ParentNode | null): string {
  const item =
    within?.querySelector('.forum-meta .glyphicon-folder-open')?.parentElement ??
    within?.querySelector('.meta_row .item:not(.date)');
  return foundText(item?.textContent);
}
