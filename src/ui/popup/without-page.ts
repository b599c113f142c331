import { ownFile } from '../../extension/files';
import { isInPrivateWindow, type TabOnPaper } from '../../extension/page';

/** A form that stands for no page: the practice paper's, or one that is filled in by hand. */
export type WithoutPage = 'practice' | 'by-hand';

/** The address of such a form, in a tab of its own: of the agreement of that id, or of whichever is offered first. */
export const formWithoutPage = (kind: WithoutPage, agreement = ''): string =>
  ownFile(`src/ui/popup/index.html?${kind}${agreement && `=${agreement}`}`);

/** Which of them an address asks for; null for the form of a page. */
export function withoutPage(search: string): WithoutPage | null {
  const asked = new URLSearchParams(search);
  if (asked.has('practice')) return 'practice';
  return asked.has('by-hand') ? 'by-hand' : null;
}

/** The id of the agreement that an address of a form without a page names; null where it names none. */
export const namedAgreement = (search: string): string | null => new URLSearchParams(search).get('by-hand') || null;

/** What stands for the tab of a page where there is none. */
export const noTab = (): TabOnPaper => ({ id: null, incognito: isInPrivateWindow(), url: null, clicked: false });
