/** What the browser is shown under an address. */
export interface Answer {
  readonly status?: number;
  /** The media type; HTML unless said. */
  readonly type?: string;
  /** Where it sends on to, with a status that does. */
  readonly location?: string;
  readonly body: string;
}

/** An answer that is no text. */
export interface FileAnswer extends Omit<Answer, 'body'> {
  readonly body: Uint8Array;
}

/**
 * The world as the browser sees it: an address that this does not answer fails as if the cable were cut. An answer may
 * come late, or never.
 */
export type Site = (address: URL, method: string) => Answer | FileAnswer | Promise<Answer | FileAnswer> | undefined;

export interface LaunchOptions {
  /** The folder that `npm run build` wrote for this browser. */
  readonly extension: string;
  readonly site: Site;
  /** A folder to keep between launches; without one the profile is made for this launch and removed by `close`. */
  readonly profile?: string;
  /** Leave the extension out until `install` is called. */
  readonly withoutExtension?: boolean;
  /** Allow the extension in private windows, as its user may; browsers do not by themselves. */
  readonly inPrivateWindows?: boolean;
  /** Let Firefox show PDFs in its own viewer instead of saving them; Chromium always shows them. */
  readonly withPdfViewer?: boolean;
  /** Leave the page open that the extension opens once it is installed; it is closed else, before anything is done. */
  readonly withWelcome?: boolean;
  /** The language that the browser itself speaks, English by default; its language pack has to be there. */
  readonly language?: 'zh-CN' | 'ar';
  /** Show a window on the display; needs one. */
  readonly visible?: boolean;
}

/** A request that the browser logged and no fixture answered. */
export interface LoggedRequest {
  readonly url: string;
  /** The origin that asked, as the browser names it ("moz-extension://…", "https://openreview.net"). */
  readonly initiator: string;
}

export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A distance from the top left corner of a view, in CSS pixels. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Code that runs in the page: it may use its arguments and the page's globals, nothing else. */
export type InPage<A extends unknown[], R> = (...args: A) => R | Promise<R>;

/** The keys that a view can press; a character stands for its own key. */
export type Key =
  | 'a'
  | 's'
  | `${number}`
  | 'Tab'
  | 'Shift+Tab'
  | 'Enter'
  | 'Space'
  | 'Escape'
  | 'Backspace'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'ArrowUp'
  | 'ArrowDown';

/** An element of a view. */
export interface Handle {
  evaluate<A extends unknown[], R>(fn: (element: Element, ...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Gives a file field these files, by their paths, as the picker that a click opens does. */
  setFiles(files: readonly string[]): Promise<void>;
}

/** A document on the screen: a page of the web, a page of the extension in a tab, or the toolbar's popup. */
export interface View {
  /** Runs a function in the page and returns what it returns, as JSON. */
  evaluate<A extends unknown[], R>(fn: InPage<A, R>, ...args: A): Promise<R>;
  /** Adds a classic script's globals to the page, whatever its content security policy. */
  addScript(source: string): Promise<void>;
  /** The elements that assistive technology is told to have this role and exactly this name. */
  byRole(role: string, name: string): Promise<Handle[]>;
  bySelector(selector: string): Promise<Handle[]>;
  /** Presses the mouse at the first position, moves through the others, lets go at the last. */
  pointer(path: readonly [Position, ...Position[]]): Promise<void>;
  /** Turns the mouse's wheel, the pointer standing at a position: so many CSS pixels down, or up where negative. */
  wheel(at: Position, by: number): Promise<void>;
  /** Types into whatever has the focus. */
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** A PNG of what is in sight, or of the whole document. */
  screenshot(of: 'view' | 'document'): Promise<Uint8Array>;
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Closes it as the browser does: without asking the page. */
  close(): Promise<void>;
}

/** A page of the web or of the extension in a tab of its own. */
export interface Tab extends View {
  /** Lays the page out at this size in CSS pixels, each `scale` device pixels wide. */
  resize(width: number, height: number, scale?: number): Promise<void>;
  activate(): Promise<void>;
  reload(): Promise<void>;
  /** The number that extensions know this tab by. Needs the extension. */
  id(): Promise<number>;
}

/** An item that the extension puts into a menu of the browser's. */
export interface MenuItem {
  /** Its id in the extension's own code. */
  readonly id: string;
  readonly label: string;
  /** The menu of what is selected on the page in front, or that of the extension's toolbar button. */
  readonly menu: 'selection' | 'button';
}

/** What a scenario may do, the same in both browsers. */
export interface Browser {
  readonly name: string;
  /** "chrome-extension://…" or "moz-extension://…", without a slash at its end. */
  readonly extensionOrigin: string;
  install(): Promise<void>;
  /** Opens an address, of the web or of the extension, in a new tab in front. */
  open(address: string): Promise<Tab>;
  /**
   * Opens an address of the web in a private window of its own, in front; `inPrivateWindows` lets the extension in.
   * Closing the view closes the window with all its tabs.
   */
  openPrivate(address: string): Promise<View>;
  /** The addresses of all tabs. */
  addresses(): Promise<string[]>;
  /** The tab whose address begins so, once something else has opened it. */
  opened(address: string): Promise<Tab>;
  /**
   * Chooses an item from a context menu. Firefox opens its own menu, and the item in it is activated. Chromium's menu
   * is the system's, which no protocol reaches: there the tab's access is granted as the choice grants it, and the
   * background is told what Chromium 156 tells it.
   */
  chooseFromMenu(item: MenuItem): Promise<void>;
  /** Clicks the toolbar's button over the tab in front: grants activeTab and opens the popup, anew if one is open. */
  clickToolbarButton(): Promise<View>;
  /** Runs a function in an extension page of its own, where the extension's storage and `tabs` are. */
  inExtension<A extends unknown[], R>(fn: InPage<A, R>, ...args: A): Promise<R>;
  /** Stops the service worker or event page, as the browser does when it idles. */
  stopBackground(): Promise<void>;
  /** Waits for a finished download and takes it out of the folder. */
  download(): Promise<Download>;
  /** Waits until its user has closed it. */
  closed(): Promise<void>;
  /** Quits, and returns the browser's own network log of this launch. */
  close(): Promise<readonly LoggedRequest[]>;
}
