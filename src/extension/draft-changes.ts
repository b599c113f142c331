import browser from 'webextension-polyfill';
import { FACTS, PRIVATE, SIGNING } from './stored-names';

/** How long nothing more must change before it is told, in milliseconds: the parts of a draft are written one after the other. */
const SETTLED = 50;

/**
 * Tells whenever a draft was kept or forgotten, by whatever window that sees it: also by this one. Returns what ends it.
 */
export function onDraftChange(key: string, incognito: boolean, tell: () => void): () => void {
  const start = incognito ? PRIVATE : '';
  const names = [start + FACTS + key, start + SIGNING + key];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, SETTLED);
  };
  const onChanged = (changes: Readonly<Record<string, unknown>>) => {
    if (names.some((name) => Object.hasOwn(changes, name))) soon();
  };
  // Chromium's private windows keep things in their pages' own storage (private-area.ts).
  const onStorage = ({ key: name }: StorageEvent) => {
    if (incognito && (name === FACTS + key || name === SIGNING + key)) soon();
  };
  browser.storage.onChanged.addListener(onChanged);
  window.addEventListener('storage', onStorage);
  return () => {
    clearTimeout(timer);
    browser.storage.onChanged.removeListener(onChanged);
    window.removeEventListener('storage', onStorage);
  };
}
