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
  readonly listeners: ((...told: unknown[]) => unknown)[] = [];

  addListener(listener: (...told: unknown[]) => unknown): void {
    this.listeners.push(listener);
  }
  async fire(...told: unknown[]): Promise<unknown[]> {
    const answers = await Promise.all(this.listeners.map((listener) => listener(...told)));
    // A listener may go on with what it does not wait for.
    for (let i = 0; i < 20; i++) await Promise.resolve();
    return answers;
  }
}

const browser = {
  tabs: {
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
    async setTitle() {},
    async setBadgeBackgroundColor() {},
  },
  storage: { local: new Area(), session: new Area() },
  runtime: {
    manifest: {} as { incognito?: string | undefined },
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
  i18n: { getMessage: (name: string) => name },
};
export default browser;
