import browser from 'webextension-polyfill';
import { useBrought } from '../agreements';
import type { Batch } from '../signing/batch';
import type { Draft } from '../signing/draft';
import { NOBODY, type Person } from '../signing/person';
import type { Remembered } from '../signing/prefill';
import { agreedFromStored, toStoredAgreed } from './agreed-words';
import type { BroughtForms } from './brought-forms';
import { dateOf, type Overdue, overdue } from './expiry';
import type { Language } from './language';
import { privateArea } from './private-area';
import { fromStored, type Settings, settingsFromStored, toStored, toStoredSettings } from './stored';
import { nothingKept, readAreas } from './stored-areas';
import { batchFromStored, toStoredBatch } from './stored-batch';
import {
  AGREED,
  BATCH,
  BROUGHT,
  CHOICE,
  FACTS,
  LANGUAGE,
  PERSON,
  PRIVATE,
  SETTINGS,
  SIGNING,
  UNSURE,
} from './stored-names';
import { personFromStored, toStoredPerson } from './stored-person';
import { isOfLaterVersion, type StoredRecord } from './stored-version';

/**
 * Whether a change was kept; `full` when the browser's storage has no room, `later-version` when a later version of
 * this program keeps something there, which is left alone.
 */
export type Saved = 'saved' | 'full' | 'failed' | 'later-version';

/** A kept draft, and whether something of it could not be read. */
export interface KeptDraft {
  readonly draft: Draft;
  /** When it was last kept: milliseconds since 1970. */
  readonly savedAt: number;
  readonly damaged: boolean;
}

/** Everything that is kept on this computer but signatures, read once when a page of the extension opens. */
export interface Kept extends Remembered {
  readonly settings: Settings;
  /** Whether something of the settings, or of what forms ask of a person, could not be read. */
  readonly settingsDamaged: boolean;
  /** What forms ask of a person; null where nobody asked for that to be kept. */
  readonly person: Person | null;
  /** Forms that were brought; their agreements are known in this page from now on (`useBrought`). */
  readonly brought: BroughtForms;
  /** How many papers something is kept for. */
  readonly count: number;
  /** Null where nothing is kept, or nothing that this version can read. */
  draft(key: string): KeptDraft | null;
  /** Whether a later version of this program kept something for that paper. */
  ofLaterVersion(key: string): boolean;
  /** The key of the paper last chosen on a list, until the browser closes; null where none was. */
  choice(list: string): string | null;
  /** The papers of a list that are being signed together, until the browser closes; null where none are. */
  batch(list: string): Batch | null;
  /** The day on which words of these terms (`termsOf`) were last agreed to by signing here; null where none were. */
  agreedOn(terms: string): string | null;
}

/** The names, as last seen, of what a later version keeps on disk or beside it: this version writes to none of them. */
let later: ReadonlySet<string> = new Set();
/** The latest time at which a draft was kept, as last seen, in milliseconds since 1970. */
let latest = 0;

/**
 * Reads what is kept: facts from disk, signatures and confirmations from the session. A private window sees what is on
 * disk and, before it, what private windows kept; no other window ever sees that. What is overdue is seen to on the
 * way, except from a private window, which leaves the disk as it is. Reading begins at once, also while it is still
 * being found out which window this is. Never rejects.
 */
export async function loadKept(
  ofPrivate: boolean | Promise<boolean>,
  now = Date.now(),
  stored = readAreas(),
): Promise<Kept> {
  const [{ local, session }, incognito] = await Promise.all([stored, ofPrivate]);
  const due = overdue(local, now);
  if (!incognito) void outcome(carryOut(due));
  const own = incognito ? await privateArea().get().catch(nothingKept) : session;
  const all: StoredRecord = { ...without({ ...local, ...due.write }, due.remove), ...own };

  const has = incognito ? Object.keys(own).some((name) => name.startsWith(`${BROUGHT}:`)) : BROUGHT in local;
  // Before the drafts, which may be of one of them. Who never brought a form waits for nothing.
  const brought = has ? await import('./brought-forms').then((forms) => forms.loadBrought(incognito)) : noneBrought();

  const drafts = new Map<string, KeptDraft>();
  later = new Set(Object.keys(all).filter((name) => isOfLaterVersion(all[name])));
  const ofLaterVersion = (key: string) => later.has(FACTS + key) || later.has(SIGNING + key);
  const keys = Object.keys(all).flatMap((name) => (name.startsWith(FACTS) ? name.slice(FACTS.length) : []));
  for (const key of keys.filter((each) => !ofLaterVersion(each))) {
    const facts = all[FACTS + key];
    drafts.set(key, { ...fromStored(key, facts, all[SIGNING + key]), savedAt: dateOf(facts, now) ?? now });
  }
  latest = Math.max(latest, ...keys.map((key) => dateOf(all[FACTS + key], now) ?? 0));
  const agreed = later.has(AGREED) ? {} : agreedFromStored(all[AGREED]);
  const { settings, damaged: settingsDamaged } = settingsFromStored(later.has(SETTINGS) ? undefined : all[SETTINGS]);
  const { person, damaged: personDamaged } = personFromStored(all[PERSON]);
  return {
    settings,
    settingsDamaged: settingsDamaged || personDamaged,
    person,
    brought,
    signer: settings.signer,
    habits: settings.habits,
    count: keys.length,
    draft: (key) => drafts.get(key) ?? null,
    ofLaterVersion,
    choice(list) {
      const chosen = all[CHOICE + list];
      return typeof chosen === 'string' ? chosen : null;
    },
    batch: (list) => batchFromStored(all[BATCH + list]),
    agreedOn: (terms) => (Object.hasOwn(agreed, terms) ? (agreed[terms] ?? null) : null),
    taken: (fileName, key) =>
      [...drafts].some(([other, { draft }]) => other !== key && draft.signed?.fileName === fileName),
  };
}

/**
 * The time to keep a draft under: now, yet never before the latest that was seen. What is kept while the clock is set back
 * would else be overdue once it is right again.
 */
export function timeToKeep(now = Date.now()): number {
  latest = Math.max(now, latest + 1);
  return latest;
}

/** Keeps a draft as it is now: facts on disk for 90 days, signature and confirmations until the browser closes. */
export function saveDraft(draft: Draft, incognito: boolean, savedAt = timeToKeep()): Promise<Saved> {
  const { facts, signing } = toStored(draft, savedAt);
  const [factsName, signingName] = [FACTS + draft.key, SIGNING + draft.key];
  if (incognito) return outcome(privateArea().set({ [factsName]: facts, [signingName]: signing }));
  if (later.has(factsName) || later.has(signingName)) return Promise.resolve('later-version');
  return outcome(
    Promise.all([
      browser.storage.local.set({ [factsName]: facts }),
      browser.storage.session.set({ [signingName]: signing }),
    ]),
  );
}

/** Keeps which paper of a list was chosen, until the browser closes; null for none any more. */
export function saveChoice(list: string, paper: string | null, incognito: boolean): Promise<Saved> {
  return saveOfSession(CHOICE + list, paper, incognito);
}

/** Keeps which papers of a list are being signed together, until the browser closes; null for none any more. */
export function saveBatch(list: string, batch: Batch | null, incognito: boolean): Promise<Saved> {
  return saveOfSession(BATCH + list, batch && toStoredBatch(batch), incognito);
}

function saveOfSession(name: string, value: unknown, incognito: boolean): Promise<Saved> {
  const area = incognito ? privateArea() : browser.storage.session;
  return outcome(value === null ? area.remove([name]) : area.set({ [name]: value }));
}

/** Keeps what is remembered across papers; in a private window until the last of them is closed. */
export function saveSettings(settings: Settings, incognito: boolean): Promise<Saved> {
  const stored = toStoredSettings(settings);
  if (incognito) return outcome(privateArea().set({ [SETTINGS]: stored }));
  if (later.has(SETTINGS)) return Promise.resolve('later-version');
  return outcome(browser.storage.local.set({ [SETTINGS]: stored }));
}

/** Keeps what forms ask of a person, or with null keeps it no longer; in a private window until the last of them is closed. */
export function savePerson(person: Person | null, incognito: boolean): Promise<Saved> {
  if (!incognito && later.has(PERSON)) return Promise.resolve('later-version');
  const area = incognito ? privateArea() : browser.storage.local;
  // In a private window what is on disk would be seen again if nothing were said.
  if (person === null && !incognito) return outcome(browser.storage.local.remove([PERSON]));
  return outcome(area.set({ [PERSON]: toStoredPerson(person ?? NOBODY) }));
}

/** Keeps in which language the interface is to speak; null for the browser's. A private window's is its own. */
export function saveLanguage(language: Language | null, incognito: boolean): Promise<Saved> {
  if (incognito) return outcome(privateArea().set({ [LANGUAGE]: language }));
  const { local } = browser.storage;
  return outcome(language === null ? local.remove([LANGUAGE]) : local.set({ [LANGUAGE]: language }));
}

/** Keeps that words of these terms were agreed to by signing on a day; a private window keeps nothing of it. */
export function saveAgreed(terms: string, day: string, incognito: boolean): Promise<Saved> {
  if (incognito) return Promise.resolve('saved');
  if (later.has(AGREED)) return Promise.resolve('later-version');
  return outcome(
    browser.storage.local.get(AGREED).then((stored) => {
      const words = { ...agreedFromStored(stored[AGREED]), [terms]: day };
      return browser.storage.local.set({ [AGREED]: toStoredAgreed(words) });
    }),
  );
}

/** Forgets all that is kept for a paper, by whatever version; a private window leaves alone what others keep. */
export function forget(key: string, incognito: boolean): Promise<Saved> {
  const names = [FACTS + key, SIGNING + key, UNSURE + key];
  if (incognito) return outcome(privateArea().remove(names));
  later = new Set([...later].filter((name) => !names.includes(name)));
  return outcome(Promise.all([browser.storage.local.remove(names), browser.storage.session.remove(names)]));
}

/** Forgets what private windows kept: when the last of them is closed, or when asked to in one. */
export function forgetPrivate(): Promise<Saved> {
  const area = privateArea();
  return outcome(area.get().then((kept) => area.remove(Object.keys(kept))));
}

/** Forgets all drafts, by whatever version, and what was chosen on lists; a private window those of private windows alone. */
export function forgetDrafts(incognito: boolean): Promise<Saved> {
  const areas = incognito ? [privateArea()] : [browser.storage.local, browser.storage.session];
  const isDraft = (name: string) => [FACTS, SIGNING, CHOICE, UNSURE].some((start) => name.startsWith(start));
  later = new Set([...later].filter((name) => !isDraft(name)));
  return outcome(
    Promise.all(areas.map(async (area) => area.remove(Object.keys(await area.get(null)).filter(isDraft)))),
  );
}

/** All that this window may see of what is kept but signed forms, as it is stored, to be taken along. Rejects as storage does. */
export async function allKept(incognito: boolean): Promise<StoredRecord> {
  if (incognito) return privateArea().get();
  const [local, session] = await Promise.all([browser.storage.local.get(null), browser.storage.session.get(null)]);
  return {
    ...without(
      session,
      Object.keys(session).filter((name) => name.startsWith(PRIVATE)),
    ),
    ...local,
  };
}

/** Forgets everything, settings included. */
export function forgetEverything(): Promise<Saved> {
  later = new Set();
  return outcome(Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]));
}

/** Removes expired drafts from the disk and brings the others up to date: when the browser or this version starts. */
export function tidyUp(now = Date.now()): Promise<Saved> {
  return outcome(browser.storage.local.get(null).then((local) => carryOut(overdue(local, now))));
}

async function carryOut({ write, remove }: Overdue): Promise<void> {
  if (Object.keys(write).length > 0) await browser.storage.local.set(write);
  if (remove.length === 0) return;
  await browser.storage.local.remove([...remove]);
  await browser.storage.session.remove(remove.map((name) => SIGNING + name.slice(FACTS.length)));
}

function noneBrought(): BroughtForms {
  useBrought([]);
  return { kind: 'forms', forms: [], damaged: 0 };
}

function without(record: StoredRecord, names: readonly string[]): StoredRecord {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}

/** How a change of the browser's storage went. Never rejects. */
export async function outcome(writing: Promise<unknown>): Promise<Saved> {
  try {
    await writing;
    return 'saved';
  } catch (error) {
    return /quota|space|full/i.test(String(error)) ? 'full' : 'failed';
  }
}
