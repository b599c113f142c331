import type { Paper } from '../../paper/paper';
import type { SignedFor } from '../../portals/attach/same-paper';

/** What a form is for: its paper, or, filled in by hand, the page at that address; null where neither is known. */
export function signedFor(paper: Paper | null, address: string | null): SignedFor | null {
  if (paper) {
    const { portal, key, title, number, url } = paper;
    return { kind: 'paper', paper: { portal, key, title, number, url } };
  }
  return address === null ? null : { kind: 'address', address: address.replace(/#.*$/s, '') };
}
