/** Asks again until the answer is neither null, undefined nor false. Throws with `what` when `ms` have passed. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  ms = 10_000,
): Promise<Exclude<T, null | undefined | false>> {
  const end = Date.now() + ms;
  let failure: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) {
        return answer as Exclude<T, null | undefined | false>;
      }
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    if (Date.now() > end) {
      const why = failure instanceof Error ? `: ${failure.message}` : '';
      throw new Error(`Waited ${ms} ms for ${what}${why}`, { cause: failure });
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
