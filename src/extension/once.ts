/** Does something once in a page, however often, and by however many copies of a script, it is asked for. */
export function once(name: string, act: () => void): void {
  const mark = Symbol.for(`imprimatur ${name}`);
  if (Reflect.has(globalThis, mark)) return;
  Reflect.set(globalThis, mark, true);
  act();
}
