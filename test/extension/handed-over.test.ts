import { beforeEach, expect, it, vi } from 'vitest';
import { openCheckPage, takeHandedOver } from '../../src/extension/handed-over';

const { kept, opened } = vi.hoisted(() => ({ kept: new Map<string, unknown>(), opened: [] as string[] }));

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getURL: (path: string) => `chrome-extension://abc/${path}` },
    tabs: { create: async ({ url }: { url: string }) => void opened.push(url) },
    storage: {
      session: {
        set: async (items: object) => {
          for (const [name, value] of Object.entries(items)) kept.set(name, structuredClone(value));
        },
        get: async (name: string) => (kept.has(name) ? { [name]: kept.get(name) } : {}),
        remove: async (name: string) => void kept.delete(name),
      },
    },
  },
}));

beforeEach(() => {
  kept.clear();
  opened.length = 0;
});

const search = () => new URL(opened.at(-1) ?? 'https://nothing.example').search;

it('what is to be checked is handed out once: a reload reads nothing again without a click', async () => {
  await openCheckPage(7, { kind: 'on-page', address: null, name: 'agreement.pdf' });
  expect(await takeHandedOver(search())).toEqual({ kind: 'on-page', address: null, name: 'agreement.pdf' });
  expect(await takeHandedOver(search())).toBeNull();
});

it('a text that was handed over does not stay behind', async () => {
  await openCheckPage(null, { kind: 'text', text: 'You retain ownership' });
  await takeHandedOver(search());
  expect([...kept]).toEqual([]);
});

it('neither text nor address stands in the page’s own address, and a long text is cut', async () => {
  await openCheckPage(null, { kind: 'text', text: 'secret '.repeat(100_000) });
  expect(opened[0]).not.toContain('secret');
  const taken = await takeHandedOver(search());
  expect(taken?.kind === 'text' && taken.text.length).toBe(300_000);
});

it('what is stored in another form is nothing', async () => {
  await openCheckPage(null, { kind: 'text', text: 'x' });
  for (const name of kept.keys()) kept.set(name, { kind: 'text', text: 7 });
  expect(await takeHandedOver(search())).toBeNull();
  expect(await takeHandedOver('')).toBeNull();
  expect(await takeHandedOver('?handed=unknown')).toBeNull();
});
