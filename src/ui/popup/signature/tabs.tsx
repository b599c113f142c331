import type { ComponentChildren } from 'preact';
import { stepAlong } from '../../components/row-keys';

interface Props<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly open: Id;
  /** What stands beside the tabs. */
  readonly beside: ComponentChildren;
  readonly children: ComponentChildren;
  onOpen(id: Id): void;
}

/**
 * Tabs, one of which must be filled in, by the ARIA authoring pattern: arrow keys, Home and End move and open. There is
 * one panel, that of the open tab.
 */
export function Tabs<Id extends string>({ label, tabs, open, beside, children, onOpen }: Props<Id>) {
  function onKeyDown(event: KeyboardEvent) {
    const at = tabs.findIndex(({ id }) => id === open);
    const step = { Home: -at, End: tabs.length - 1 - at }[event.key] ?? stepAlong(event.key);
    const next = step === undefined ? undefined : tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onOpen(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  }
  return (
    <>
      <div class="signature-head">
        <div role="tablist" aria-label={label} onKeyDown={onKeyDown}>
          {tabs.map(({ id, label: name }) => (
            <button
              key={id}
              id={`tab-${id}`}
              type="button"
              role="tab"
              aria-selected={id === open}
              aria-controls="tab-panel"
              tabIndex={id === open ? 0 : -1}
              onClick={() => onOpen(id)}
            >
              {name}
            </button>
          ))}
        </div>
        {beside}
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${open}`}>
        {children}
      </div>
    </>
  );
}
