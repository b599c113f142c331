interface Props<Value extends string> {
  readonly id: string;
  readonly label: string;
  /** '' where there is nothing to add. */
  readonly hint: string;
  readonly chosen: Value;
  /** Each with its words. */
  readonly options: readonly (readonly [value: Value, words: string])[];
  choose(value: Value): void;
}

/** One of a few, with its label. */
export function Choice<Value extends string>({ id, label, hint, chosen, options, choose }: Props<Value>) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={chosen}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          const picked = options[event.currentTarget.selectedIndex];
          if (picked) choose(picked[0]);
        }}
      >
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
