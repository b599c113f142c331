import type { Handle, Position, View } from './browser';
import { sightOf } from './sight';
import { until } from './until';

/**
 * Where the middle of an element is that a person sees and could click (`sightOf` says what that asks for), having
 * turned the mouse's wheel where it must be scrolled to, and clicked the link to the place that it stands in where
 * another is shown. Every click goes through this. Throws, with why, when it does
 * not come into sight within ten seconds, or within `ms` milliseconds.
 */
export function see(view: View, handle: Handle, what: string, ms?: number): Promise<Position> {
  return until(
    `${what} to be seen`,
    async () => {
      const sight = await handle.evaluate(sightOf);
      if (sight.kind === 'scroll') await view.wheel(sight.at, sight.by);
      if (sight.kind === 'beside') await view.pointer([sight.at]);
      if (sight.kind === 'unseen') throw new Error(sight.why);
      return sight.kind === 'seen' && sight.at;
    },
    ms,
  );
}

/** Clicks in the middle of an element, once it is seen. */
export async function clickOn(view: View, handle: Handle, what: string): Promise<void> {
  await view.pointer([await see(view, handle, what)]);
}
