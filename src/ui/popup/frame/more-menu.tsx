import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../extension/i18n';
import { Icon, type IconName } from '../../components/icon';

/** The id of the menu's button. */
export const MORE_BUTTON = 'more';

/** Something that the menu leads to: a page in a tab of its own, or an act. */
export type MenuEntry = { readonly name: string; readonly icon: IconName } & (
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'act'; act(): void }
);

/** The button "More" and its menu, by the ARIA authoring pattern: arrow keys move, Escape closes and the focus returns. */
export function MoreMenu({ entries }: { entries: readonly MenuEntry[] }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

  useEffect(() => {
    if (!open) return;
    items()[0]?.focus();
    const onPress = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target) && !button.current?.contains(target))
        setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [open]);

  function close() {
    setOpen(false);
    button.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent) {
    const all = items();
    const { activeElement } = document;
    const at = activeElement instanceof HTMLElement ? all.indexOf(activeElement) : -1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) all.at(to % all.length)?.focus();
    else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') return setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div class="more">
      <button
        ref={button}
        id={MORE_BUTTON}
        type="button"
        class="bare"
        aria-label={t('more')}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {open && (
        <div ref={menu} role="menu" aria-label={t('more')} tabIndex={-1} onKeyDown={onKeyDown}>
          {entries.map((entry) =>
            entry.kind === 'link' ? (
              <a
                key={entry.name}
                role="menuitem"
                tabIndex={-1}
                href={entry.href}
                target="_blank"
                rel="noreferrer"
                onClick={close}
              >
                <Icon name={entry.icon} />
                {entry.name}
              </a>
            ) : (
              <button
                key={entry.name}
                type="button"
                role="menuitem"
                tabIndex={-1}
                onClick={() => {
                  close();
                  entry.act();
                }}
              >
                <Icon name={entry.icon} />
                {entry.name}
              </button>
            ),
          )}
        </div>
      )}
    </div>
  );
}
