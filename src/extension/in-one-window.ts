/**
 * Does what changes the passphrase, or what lies under it, in one window at a time: another one waits until it is done.
 * An act may not begin another in it.
 */
export function inOneWindow<T>(act: () => Promise<T>): Promise<T> {
  return navigator.locks.request('passphrase', act);
}
