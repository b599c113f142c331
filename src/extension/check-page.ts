import browser, { type Menus, type Tabs } from 'webextension-polyfill';

const PAGE = 'src/ui/check/index.html';
const SELECTION = 'checked-selection:';
const CHECK_SELECTION = 'check-selection';
const CHECK_FORM = 'check-form';
/** A longer selection is no form; it is handed over cut, and said to be too long. In UTF-16 units. */
const LONGEST = 300_000;

/** The address of the check page, for a paper's tab where there is one. */
export function checkPageFor(tabId: number | null): string {
  return browser.runtime.getURL(tabId === null ? PAGE : `${PAGE}?tabId=${tabId}`);
}

/**
 * The text that was selected when the check page was opened from the context menu, or null. It is kept in the
 * session only, and given out once.
 */
export async function takeSelection(search: string): Promise<string | null> {
  const name = new URLSearchParams(search).get('selection');
  if (name === null) return null;
  const key = SELECTION + name;
  const { [key]: text } = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  return typeof text === 'string' ? text : null;
}

/** Puts "Check this agreement text" on selections and "Check a form" on the toolbar button. Called once by the background. */
export function offerCheckMenus(): void {
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() => {
      const item = (id: string, message: string, context: Menus.ContextType) =>
        browser.contextMenus.create({ id, title: browser.i18n.getMessage(message), contexts: [context] });
      item(CHECK_SELECTION, 'checkMenuSelection', 'selection');
      item(CHECK_FORM, 'checkHeading', 'action');
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === CHECK_FORM) void browser.tabs.create({ url: checkPageFor(tab?.id ?? null) });
    if (info.menuItemId === CHECK_SELECTION) void openWithSelection(info, tab);
  });
}

/** The menu's own copy of a selection has lost its line breaks: the page is asked, as the click allows. */
async function openWithSelection(info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  const text = (await selectionIn(tab?.id, info.frameId)) || (info.selectionText ?? '');
  const name = crypto.randomUUID();
  await browser.storage.session.set({ [SELECTION + name]: text.slice(0, LONGEST) });
  await browser.tabs.create({ url: `${checkPageFor(null)}?selection=${name}` });
}

async function selectionIn(tabId: number | undefined, frameId = 0): Promise<string> {
  if (tabId === undefined) return '';
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: () => String(getSelection()),
    });
    return typeof answer?.result === 'string' ? answer.result : '';
  } catch {
    return '';
  }
}
