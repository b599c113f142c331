/**
 * Functions that run in Firefox's own window, with its own powers: what no protocol offers.
 * Each stands alone, since only its source travels.
 */

interface PopupBrowser extends Element {
  readonly browsingContext: { prefersColorSchemeOverride: string } | null;
  readonly currentURI: { readonly spec: string };
  permanentKey?: object;
}
interface Navigables {
  getIdForBrowser(browser: Element): string;
  getBrowserById(id: string): Element | null;
}
interface Extension {
  once(event: string, listener: () => void): void;
  terminateBackground(options: object): Promise<void>;
  readonly backgroundState: string;
}
interface Channel {
  readonly URI: { readonly spec: string };
  readonly loadInfo: {
    readonly triggeringPrincipal: { readonly origin: string; readonly isSystemPrincipal: boolean };
  } | null;
  QueryInterface(type: unknown): Channel;
}
interface Menu extends Element {
  readonly state: string;
  activateItem(item: Element): void;
}
declare function synthesizeMouseEvent(type: string, x: number, y: number, event: object, options: object): void;
declare function OpenBrowserWindow(options: { private: boolean }): Window;
declare const gBrowser: {
  readonly selectedBrowser: Element & {
    readonly currentURI: { readonly spec: string };
    readonly webProgress: { readonly isLoadingDocument: boolean };
  };
};
declare const ChromeUtils: { importESModule(address: string): Record<string, unknown> };
declare const Ci: { readonly nsIChannel: unknown };
declare const Services: {
  readonly obs: { addObserver(observer: { observe(subject: Channel): void }, topic: string): void };
  readonly startup: { readonly startingUp: boolean };
  readonly prefs: { setIntPref(name: string, value: number): void };
};
declare const WebExtensionPolicy: { getByID(id: string): { readonly extension: Extension } };

declare global {
  /** What `watchRequests` has seen. */
  var imprimaturRequests: { url: string; initiator: string }[] | undefined;
}

/** Whether this is a browser window with its tabs, toolbar and powers all there. */
export const isReady = () =>
  document.readyState === 'complete' &&
  'gBrowser' in globalThis &&
  'Services' in globalThis &&
  Services.startup.startingUp === false;

/** Notes every HTTP request of the browser from now on, but those it makes on its own account. */
export function watchRequests(): void {
  const seen: { url: string; initiator: string }[] = [];
  globalThis.imprimaturRequests = seen;
  const observe = (subject: Channel) => {
    const { URI, loadInfo } = subject.QueryInterface(Ci.nsIChannel);
    const principal = loadInfo?.triggeringPrincipal;
    if (principal && !principal.isSystemPrincipal) seen.push({ url: URI.spec, initiator: principal.origin });
  };
  Services.obs.addObserver({ observe }, 'http-on-modify-request');
}

export const requestsSeen = () => globalThis.imprimaturRequests ?? [];

/** Clicks the extension's toolbar button over the tab in front. */
export async function clickToolbarButton(extensionId: string): Promise<void> {
  const module = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { apiManager } = module.ExtensionParent as {
    apiManager: { global: { browserActionFor(e: Extension): { triggerAction(window: Window): Promise<void> } } };
  };
  const action = apiManager.global.browserActionFor(WebExtensionPolicy.getByID(extensionId).extension);
  await action.triggerAction(window);
}

/**
 * The protocol's name for the popup that is open, or null. The protocol knows tabs only: this gives the popup
 * a name as tabs have one, and makes it be found by it, also after Firefox has moved it into its panel.
 */
export function nameOfPopup(): string | null {
  const open = () =>
    [...document.querySelectorAll<PopupBrowser>('.webextension-popup-browser')].findLast(
      (popup) => popup.browsingContext && popup.currentURI.spec.startsWith('moz-extension:'),
    );
  const popup = open();
  if (!popup) return null;
  const module = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const navigables = module.NavigableManager as Navigables;
  const key = {};
  popup.permanentKey = key;
  const name = navigables.getIdForBrowser(popup);
  const tabs = navigables.getBrowserById;
  navigables.getBrowserById = (id) => {
    const current = id === name ? open() : undefined;
    if (!current) return tabs.call(navigables, id);
    current.permanentKey = key;
    return current;
  };
  return name;
}

/** The protocol's name for the page in front. */
export function nameOfFrontTab(): string {
  const module = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  return (module.NavigableManager as Navigables).getIdForBrowser(gBrowser.selectedBrowser);
}

/** Presses the right mouse button on the extension's button in the toolbar. */
export function pressToolbarButton(extensionId: string): void {
  const id = `${extensionId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-BAP`;
  const button = document.getElementById(id);
  const box = button?.getBoundingClientRect();
  if (!button || !box) throw new Error('The toolbar has no such button');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  if (!button.contains(document.elementFromPoint(x, y))) throw new Error('The toolbar’s button is not seen');
  synthesizeMouseEvent('contextmenu', x, y, { button: 2 }, {});
}

/** Chooses the item of that label from a menu, once the menu is open; whether it did. */
export function chooseFromMenu(menuId: string, label: string): boolean {
  const menu = document.getElementById(menuId) as Menu | null;
  const item = menu && [...menu.querySelectorAll('menuitem')].find((each) => each.getAttribute('label') === label);
  if (menu?.state !== 'open' || !item) return false;
  menu.activateItem(item);
  return true;
}

/** Opens a private window and waits for its tab. */
export async function openPrivateWindow(): Promise<void> {
  const opened = OpenBrowserWindow({ private: true });
  await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
}

/** Whether this is a private window, with its toolbar and the page that it begins with all there. */
export const isPrivateWindow = () =>
  document.readyState === 'complete' &&
  'gBrowser' in globalThis &&
  document.documentElement.hasAttribute('privatebrowsingmode') &&
  gBrowser.selectedBrowser.currentURI.spec === 'about:privatebrowsing' &&
  !gBrowser.selectedBrowser.webProgress.isLoadingDocument;

/** Closes this window, once this has been answered. */
export function closeWindow(): void {
  setTimeout(() => window.close());
}

/** Closes the popup as a click outside does; true when none is open. */
export function closePopup(): boolean {
  const popup = document.querySelector('.webextension-popup-browser');
  (popup?.closest('panel') as (Element & { hidePopup(): void }) | null)?.hidePopup();
  return popup === null;
}

/** Stops the event page and waits until it has stopped; returns at once when it was not running. */
export async function stopBackground(extensionId: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(extensionId);
  if (extension.backgroundState !== 'running') return;
  const stopped = new Promise<void>((resolve) => extension.once('shutdown-background-script', resolve));
  await extension.terminateBackground({ disableResetIdleForTest: true });
  await stopped;
}

/** Sets what pages are told of the colours that the user prefers; a popup is told of its window's, unless told this. */
export function setColorScheme(scheme: 'light' | 'dark'): void {
  for (const { browsingContext } of document.querySelectorAll<PopupBrowser>('.webextension-popup-browser')) {
    if (browsingContext) browsingContext.prefersColorSchemeOverride = scheme;
  }
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1);
}
