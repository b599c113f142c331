import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { checkPageFor, openCheckPage } from './handed-over';
import { type MessageName, t } from './i18n';
import { backgroundSpeaks } from './language';

const CHECK_SELECTION = 'check-selection';
const CHECK_FORM = 'check-form';

/** Puts "Check this agreement text" on selections and "Check a form" on the toolbar button. Called once by the background. */
export function offerCheckMenus(): void {
  // In Chromium private windows have a background and menus of their own, and no event of an installation.
  if (browser.extension.inIncognitoContext) void putMenus();
  else browser.runtime.onInstalled.addListener(() => void putMenus());
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === CHECK_FORM) void browser.tabs.create({ url: checkPageFor(tab?.id ?? null) });
    if (info.menuItemId === CHECK_SELECTION) void openWithSelection(info, tab);
  });
}

/** Puts both there, in place of those that are there, in the language that is spoken. */
export async function putMenus(): Promise<void> {
  await backgroundSpeaks();
  const put = async (id: string, message: MessageName, context: Menus.ContextType) => {
    // One by one: all together, those of private windows and of others would be removed at once (Chromium 156).
    await browser.contextMenus.remove(id).catch(() => {});
    browser.contextMenus.create({ id, title: t(message), contexts: [context] });
  };
  await put(CHECK_SELECTION, 'checkMenuSelection', 'selection');
  await put(CHECK_FORM, 'checkHeading', 'action');
}

/**
 * The menu's own copy of a selection has lost its line breaks (Chromium 156) or its end (Firefox 153, from 16,384
 * characters on): the page is asked, as the click allows. Where no script may run (a PDF viewer), the copy has to do.
 */
async function openWithSelection(info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  const text = (await selectionIn(tab?.id, info.frameId)) || (info.selectionText ?? '');
  await openCheckPage(tab?.id ?? null, { kind: 'text', text });
}

async function selectionIn(tabId: number | undefined, frameId = 0): Promise<string> {
  if (tabId === undefined) return '';
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: () => {
        const field = document.activeElement;
        // Firefox counts what is selected in a field as no selection of the page's.
        const inField =
          field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : '';
        return inField || String(getSelection());
      },
    });
    return typeof answer?.result === 'string' ? answer.result : '';
  } catch {
    return '';
  }
}
