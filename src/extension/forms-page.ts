import { ownFile } from './files';

const FORMS_PAGE = 'src/ui/forms/index.html';

/** The address of the page where a venue's blank form is added, for a paper's tab where there is one. */
export const formsPageFor = (tabId: number | null): string =>
  ownFile(tabId === null ? FORMS_PAGE : `${FORMS_PAGE}?tabId=${tabId}`);
