import { ownFile } from './files';

const DESK_PAGE = 'src/ui/desk/index.html';

/** The address of the chair's desk; for a tab that lists papers it opens with that list. */
export const deskPageFor = (tabId: number | null): string =>
  ownFile(tabId === null ? DESK_PAGE : `${DESK_PAGE}?tabId=${tabId}`);
