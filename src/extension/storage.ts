import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Draft } from '../signing/draft';
import type { Remembered } from '../signing/prefill';
import { fromStored, type Settings, settingsSchema, toStored } from './stored';

/** How long a draft that nobody touches is kept, in milliseconds: 90 days. */
const LIFETIME = 90 * 24 * 60 * 60 * 1000;
const FACTS = 'draft:';
const SIGNING = 'signing:';
const CHOICE = 'choice:';
const SETTINGS = 'settings';

/** Whether a change was kept; `full` when the browser's storage has no room. */
export type Saved = 'saved' | 'full' | 'failed';

/** A kept draft, and whether something of it could not be read. */
export interface KeptDraft {
  readonly draft: Draft;
  readonly damaged: boolean;
}

/** Everything that is kept on this computer, read once when a page of the extension opens. */
export interface Kept extends Remembered {
  readonly settings: Settings;
  /** How many papers something is kept for. */
  readonly count: number;
  draft(key: string): KeptDraft | null;
  /** The key of the paper last chosen on a list, until the browser closes; null where none was. */
  choice(list: string): string | null;
}

/**
 * Reads what is kept: facts from disk, signatures and confirmations from the session. In a private window the
 * session holds both and nothing is written to disk. Expired drafts are removed on the way. Never rejects.
 */
export async function loadKept(incognito: boolean, now = Date.now()): Promise<Kept> {
  const [local, session] = await Promise.all([
    browser.storage.local.get(null).catch(nothing),
    browser.storage.session.get(null).catch(nothing),
  ]);
  const all: Record<string, unknown> = incognito ? { ...local, ...session } : { ...session, ...local };
  const drafts = new Map<string, KeptDraft>();
  for (const name of Object.keys(all).filter((n) => n.startsWith(FACTS))) {
    const key = name.slice(FACTS.length);
    const stored = fromStored(key, all[name], all[SIGNING + key]);
    if (!stored) continue;
    if (!stored.damaged && now - stored.savedAt > LIFETIME) void forget(key);
    else drafts.set(key, stored);
  }
  const settings = readSettings(all[SETTINGS]);
  return {
    settings,
    signer: settings.signer,
    pen: settings.pen,
    count: drafts.size,
    draft: (key) => drafts.get(key) ?? null,
    choice(list) {
      const chosen = session[CHOICE + list];
      return typeof chosen === 'string' ? chosen : null;
    },
    taken: (fileName, key) =>
      [...drafts].some(([other, { draft }]) => other !== key && draft.signed?.fileName === fileName),
  };
}

/** Keeps a draft as it is now: facts on disk for 90 days, signature and confirmations until the browser closes. */
export function saveDraft(draft: Draft, incognito: boolean): Promise<Saved> {
  const { facts, signing } = toStored(draft, Date.now());
  const area = incognito ? browser.storage.session : browser.storage.local;
  return outcome(
    Promise.all([
      area.set({ [FACTS + draft.key]: facts }),
      browser.storage.session.set({ [SIGNING + draft.key]: signing }),
    ]),
  );
}

/** Keeps which paper of a list was chosen, until the browser closes. */
export function saveChoice(list: string, paper: string): Promise<Saved> {
  return outcome(browser.storage.session.set({ [CHOICE + list]: paper }));
}

/** Forgets all that is kept for a paper. */
export function forget(key: string): Promise<Saved> {
  const names = [FACTS + key, SIGNING + key];
  return outcome(Promise.all([browser.storage.local.remove(names), browser.storage.session.remove(names)]));
}

/** Forgets everything, settings included. */
export function forgetEverything(): Promise<Saved> {
  return outcome(Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]));
}

/** Keeps what is remembered across papers; in a private window until it is closed. */
export function saveSettings(settings: Settings, incognito: boolean): Promise<Saved> {
  const area = incognito ? browser.storage.session : browser.storage.local;
  return outcome(area.set({ [SETTINGS]: settings }));
}

const nothing = (): Record<string, unknown> => ({});

function readSettings(stored: unknown): Settings {
  const read = v.safeParse(settingsSchema, stored ?? {});
  return read.success ? read.output : { signer: '', pen: null };
}

async function outcome(writing: Promise<unknown>): Promise<Saved> {
  try {
    await writing;
    return 'saved';
  } catch (error) {
    return /quota|space|full/i.test(String(error)) ? 'full' : 'failed';
  }
}
