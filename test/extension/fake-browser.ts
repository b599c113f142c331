/** The part of the browser's API that storage uses, in memory. What is kept has been through a structured clone. */
class Area {
  data: Record<string, unknown> = {};
  /** When set, every write is refused with it, as a full disk does. */
  refusal: Error | null = null;

  async get(): Promise<Record<string, unknown>> {
    return structuredClone(this.data);
  }
  async set(items: Record<string, unknown>): Promise<void> {
    if (this.refusal) throw this.refusal;
    Object.assign(this.data, structuredClone(items));
  }
  async remove(names: string[]): Promise<void> {
    for (const name of names) delete this.data[name];
  }
  async clear(): Promise<void> {
    this.data = {};
  }
}

const browser = { storage: { local: new Area(), session: new Area() } };
export default browser;
