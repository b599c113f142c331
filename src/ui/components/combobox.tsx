import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from './icon';

interface Props {
  readonly id: string;
  readonly label: string;
  /** The name of the button that opens the list. */
  readonly openLabel: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly describedBy?: string;
  onValue(value: string): void;
}

/**
 * An editable combobox that must be filled in, by the ARIA authoring pattern, without autocompletion: all options are
 * offered whatever is typed, and free text is allowed. Arrow keys move, Enter takes, Escape closes the list.
 */
export function Combobox({ id, label, openLabel, value, options, describedBy, onValue }: Props) {
  const [active, setActive] = useState<number | null>(null);
  const [open, setOpen] = useState(false);
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const optionId = (index: number) => `${list}-${index}`;

  function show(index: number | null) {
    if (options.length === 0) return;
    setOpen(true);
    setActive(index);
    requestAnimationFrame(() => {
      // First the list into the window, which ends below the field perhaps; then the option into the list.
      document.getElementById(list)?.scrollIntoView({ block: 'nearest' });
      if (index !== null) document.getElementById(optionId(index))?.scrollIntoView({ block: 'nearest' });
    });
  }
  function close() {
    setOpen(false);
    setActive(null);
  }
  function take(option: string) {
    onValue(option);
    close();
    input.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent) {
    const last = options.length - 1;
    const at = active ?? (event.key === 'ArrowUp' ? last + 1 : -1);
    const chosen = active === null ? undefined : options[active];
    if (event.key === 'ArrowDown') show(open ? Math.min(last, at + 1) : Math.max(0, options.indexOf(value)));
    else if (event.key === 'ArrowUp') show(Math.max(0, at - 1));
    else if (event.key === 'Enter' && open && chosen !== undefined) take(chosen);
    else if (event.key === 'Escape' && open) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div class="combobox">
      <label for={id}>{label}</label>
      <div class="combobox-row">
        <input
          ref={input}
          id={id}
          type="text"
          class="serif"
          role="combobox"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          aria-required="true"
          aria-expanded={open}
          aria-controls={list}
          aria-autocomplete="none"
          aria-activedescendant={open && active !== null ? optionId(active) : undefined}
          aria-describedby={describedBy}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        {options.length > 0 && (
          // The keyboard has the arrow keys; mousedown is kept from taking the focus out of the field.
          <button
            type="button"
            tabIndex={-1}
            aria-label={openLabel}
            aria-expanded={open}
            aria-controls={list}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              input.current?.focus();
              if (open) close();
              else show(null);
            }}
          >
            <Icon name="down" />
          </button>
        )}
      </div>
      <div id={list} role="listbox" aria-label={label} hidden={!open}>
        {options.map((option, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field's own keys choose an option
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
          <div
            key={i}
            id={optionId(i)}
            role="option"
            aria-selected={i === active || (active === null && option === value)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            <bdi>{option}</bdi>
          </div>
        ))}
      </div>
    </div>
  );
}
