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
/** What a private window keeps stands apart, in the session only, and goes with the last private window. */
const PRIVATE = 'private:';

/** Whether a change was kept; `full` when the browser's storage has no room. */
export type Saved = 'saved' | 'full' | 'failed';

/** A kept draft, and whether something of it could not be read. */
export interface KeptDraft {
  readonly draft: Draft;
  /** When it was last kept: milliseconds since 1970. */
  readonly savedAt: number;
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
 * Reads what is kept: facts from disk, signatures and confirmations from the session. A private window sees what is on
 * disk and, before it, what private windows kept; no other window ever sees that. Expired drafts are removed on the
 * way. Reading begins at once, also while it is still being found out which window this is. Never rejects.
 */
export async function loadKept(ofPrivate: boolean | Promise<boolean>, now = Date.now()): Promise<Kept> {
  const [local, session, incognito] = await Promise.all([
    browser.storage.local.get(null).catch(nothing),
    browser.storage.session.get(null).catch(nothing),
    ofPrivate,
  ]);
  const ofSession = Object.entries(session)
    .filter(([name]) => name.startsWith(PRIVATE) === incognito)
    .map(([name, value]) => [incognito ? name.slice(PRIVATE.length) : name, value] as const);
  const all: Record<string, unknown> = { ...local, ...Object.fromEntries(ofSession) };
  const drafts = new Map<string, KeptDraft>();
  for (const name of Object.keys(all).filter((n) => n.startsWith(FACTS))) {
    const key = name.slice(FACTS.length);
    const stored = fromStored(key, all[name], all[SIGNING + key]);
    if (!stored) continue;
    if (now - stored.savedAt > LIFETIME) void forget(key, false);
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
      const chosen = all[CHOICE + list];
      return typeof chosen === 'string' ? chosen : null;
    },
    taken: (fileName, key) =>
      [...drafts].some(([other, { draft }]) => other !== key && draft.signed?.fileName === fileName),
  };
}

/** Keeps a draft as it is now: facts on disk for 90 days, signature and confirmations until the browser closes. */
export function saveDraft(draft: Draft, incognito: boolean, savedAt = Date.now()): Promise<Saved> {
  const { facts, signing } = toStored(draft, savedAt);
  if (incognito) {
    const both = { [PRIVATE + FACTS + draft.key]: facts, [PRIVATE + SIGNING + draft.key]: signing };
    return outcome(browser.storage.session.set(both));
  }
  return outcome(
    Promise.all([
      browser.storage.local.set({ [FACTS + draft.key]: facts }),
      browser.storage.session.set({ [SIGNING + draft.key]: signing }),
    ]),
  );
}

/** Keeps which paper of a list was chosen, until the browser closes. */
export function saveChoice(list: string, paper: string, incognito: boolean): Promise<Saved> {
  return outcome(browser.storage.session.set({ [(incognito ? PRIVATE : '') + CHOICE + list]: paper }));
}

/** Forgets all that is kept for a paper; a private window leaves alone what others keep. */
export function forget(key: string, incognito: boolean): Promise<Saved> {
  const names = [FACTS + key, SIGNING + key];
  if (incognito) return outcome(browser.storage.session.remove(names.map((name) => PRIVATE + name)));
  return outcome(Promise.all([browser.storage.local.remove(names), browser.storage.session.remove(names)]));
}

/** Forgets what private windows kept: called when the last of them is closed. */
export async function forgetPrivate(): Promise<Saved> {
  const names = Object.keys(await browser.storage.session.get(null));
  return outcome(browser.storage.session.remove(names.filter((name) => name.startsWith(PRIVATE))));
}

/** Forgets everything, settings included. */
export function forgetEverything(): Promise<Saved> {
  return outcome(Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]));
}

/** Keeps what is remembered across papers; in a private window until it is closed. */
export function saveSettings(settings: Settings, incognito: boolean): Promise<Saved> {
  return outcome(
    incognito
      ? browser.storage.session.set({ [PRIVATE + SETTINGS]: settings })
      : browser.storage.local.set({ [SETTINGS]: settings }),
  );
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
