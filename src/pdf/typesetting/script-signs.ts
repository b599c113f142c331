/** Where a title writes a superscript or subscript with a sign, as `typesetTitle` does when Unicode lacks the letters. */
export interface ScriptSigns {
  /** The UTF-16 units that are raised (1) or lowered (-1), with their signs. */
  readonly shifts: ReadonlyMap<number, 1 | -1>;
  /** The units of the signs themselves and of the brackets around a group. */
  readonly hidden: ReadonlySet<number>;
}

export const NO_SCRIPTS: ScriptSigns = { shifts: new Map(), hidden: new Set() };

/** A group after anything ("ε^(−4/7)"); one character after a symbol ("ℓ_∞", "L_p"), but not within a word ("k_means"). */
const SIGNS =
  /(?<=[^\s^_(])([\^_])\(([^()^_]+)\)|(?<![A-Za-z]{2})(?<=[\p{L}\p{N})\]⟩])([\^_])([^\s^_()])(?![\p{L}\p{N}])/gu;

/** Finds the superscripts and subscripts of a title. */
export function scriptSigns(title: string): ScriptSigns {
  const shifts = new Map<number, 1 | -1>();
  const hidden = new Set<number>();
  for (const match of title.matchAll(SIGNS)) {
    const [whole, groupSign, group, sign = groupSign, single = ''] = match;
    const content = group ?? single;
    const start = match.index + (group === undefined ? 1 : 2);
    for (let i = match.index; i < match.index + whole.length; i++) {
      shifts.set(i, sign === '^' ? 1 : -1);
      if (i < start || i >= start + content.length) hidden.add(i);
    }
  }
  return { shifts, hidden };
}
