/** The browser's locks, which Node has none of before 24: one act after the other. */
let last: Promise<unknown> = Promise.resolve();
const locks = {
  request<T>(_name: string, act: () => Promise<T>): Promise<T> {
    const done = last.then(act);
    last = done.catch(() => {});
    return done;
  },
};
if (typeof navigator === 'undefined') Object.defineProperty(globalThis, 'navigator', { value: { locks } });
else Object.defineProperty(navigator, 'locks', { value: locks });

/** The part of the browser's API that storage and background use, in memory. What is kept has been through a structured clone. */
class Area {
  data: Record<string, unknown> = {};
  /** When set, every change is refused with it, as a full disk does. */
  refusal: Error | null = null;
  /** How often something was written or removed. */
  changes = 0;

  async get(): Promise<Record<string, unknown>> {
    return structuredClone(this.data);
  }
  async set(items: Record<string, unknown>): Promise<void> {
    this.#change();
    Object.assign(this.data, structuredClone(items));
  }
  async remove(names: string[]): Promise<void> {
    this.#change();
    for (const name of names) delete this.data[name];
  }
  async clear(): Promise<void> {
    this.#change();
    this.data = {};
  }
  #change(): void {
    this.changes++;
    if (this.refusal) throw this.refusal;
  }
}

/** An event that tests fire; what its listeners do is waited for. */
class FakeEvent {
  listeners: ((...told: unknown[]) => unknown)[] = [];

  addListener(listener: (...told: unknown[]) => unknown): void {
    this.listeners.push(listener);
  }
  removeListener(listener: (...told: unknown[]) => unknown): void {
    this.listeners = this.listeners.filter((each) => each !== listener);
  }
  async fire(...told: unknown[]): Promise<unknown[]> {
    const answers = await Promise.all(this.listeners.map((listener) => listener(...told)));
    // A listener may go on with what it does not wait for.
    for (let i = 0; i < 20; i++) await Promise.resolve();
    return answers;
  }
}

const browser = {
  commands: {
    async getAll() {
      return [{ name: '_execute_action', shortcut: 'Alt+Shift+P' }];
    },
  },
  tabs: {
    /** The addresses of the tabs that were opened. */
    opened: [] as string[],
    async create({ url }: { url: string }) {
      this.opened.push(url);
    },
    /** The tabs of portals that are open. */
    open: [] as { id?: number }[],
    async query() {
      return this.open;
    },
    /** What a tab's page answers, one after the other, and how often it was asked. */
    answers: [] as unknown[],
    asked: 0,
    async sendMessage() {
      this.asked++;
      return this.answers.shift();
    },
  },
  action: {
    /** The badge that was set last. */
    text: '',
    async setBadgeText({ text }: { text: string }) {
      this.text = text;
    },
    /** The button's title that was set last. */
    title: '',
    async setTitle({ title }: { title: string }) {
      this.title = title;
    },
    async setBadgeBackgroundColor() {},
  },
  storage: { local: new Area(), session: new Area(), onChanged: new FakeEvent() },
  runtime: {
    manifest: {} as { incognito?: string | undefined; host_permissions?: string[] },
    getURL: (path: string) => `chrome-extension://id/${path}`,
    getManifest() {
      return this.manifest;
    },
    onStartup: new FakeEvent(),
    onInstalled: new FakeEvent(),
    onMessage: new FakeEvent(),
  },
  windows: {
    onRemoved: new FakeEvent(),
    /** The windows that are open. */
    open: [] as { incognito: boolean }[],
    async getAll() {
      return this.open;
    },
  },
  extension: { inIncognitoContext: false },
  contextMenus: {
    onClicked: new FakeEvent(),
    /** What stands in the menus, by id. */
    items: new Map<string, unknown>(),
    async remove(id: string) {
      if (!this.items.delete(id)) throw new Error(`Cannot find menu item with id ${id}`);
    },
    create(item: { id: string }) {
      if (this.items.has(item.id)) throw new Error(`Cannot create item with duplicate id ${item.id}`);
      this.items.set(item.id, item);
    },
  },
  i18n: { getMessage: (name: string) => (name === 'languageTag' ? 'en' : name) },
};
export default browser;
