import type { Decided } from '../../desk/desk';
import { keepDecidedInTab } from './session';

/** What reading files gave, which reading them once more gives again. */
const READINGS = 'desk:reading';

/** Keeps what was decided until the tab is closed, in the place of readings where there is no room. Returns whether it did. */
export function keepDecidedFirst(decided: Decided): boolean {
  if (keepDecidedInTab(decided)) return true;
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(READINGS)) sessionStorage.removeItem(name);
  return keepDecidedInTab(decided);
}
