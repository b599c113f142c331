import type { Browser as ExtensionApi, Menus, Tabs } from 'webextension-polyfill';

/** The extension's own API; events can be fired by hand. */
declare const chrome: ExtensionApi & {
  readonly contextMenus: { readonly onClicked: { dispatch(info: Menus.OnClickData, tab: Tabs.Tab): void } };
};

/** In a page of the extension: starts its background where it has stopped. */
export async function wakeBackground(): Promise<void> {
  await chrome.runtime.sendMessage({ type: 'nothing' }).catch(() => {});
}

/**
 * In a page of the extension: what Chromium tells of a choice on the tab in front. Fails where no item has the id. The
 * selection comes in one line, a space for each line break, whole (observed in Chromium 156 at 20,000 characters).
 */
export async function menuChoice(
  id: string,
  menu: 'selection' | 'button',
): Promise<[info: Menus.OnClickData, tab: Tabs.Tab]> {
  await chrome.contextMenus.update(id, {});
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) throw new Error('No tab is in front');
  const common = { menuItemId: id, editable: false, modifiers: [], pageUrl: tab.url ?? '' };
  if (menu === 'button') return [common, tab];
  const [selected] = await chrome.scripting
    .executeScript({ target: { tabId: tab.id }, func: () => String(getSelection()) })
    .catch(() => []);
  const selectionText = String(selected?.result ?? '').replace(/\n/g, ' ');
  return [{ ...common, frameId: 0, frameUrl: common.pageUrl, selectionText }, tab];
}

/** In the background: runs what listens for choices. */
export function tellBackground(info: Menus.OnClickData, tab: Tabs.Tab): void {
  chrome.contextMenus.onClicked.dispatch(info, tab);
}
