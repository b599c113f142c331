import { useLayoutEffect, useRef } from 'preact/hooks';
import { DETAILS_HEADING } from './details';

/** Where the focus goes: the line that can be tabbed to, the details' heading, or what takes the last act back. */
export type FocusPlace = 'table' | 'details' | 'undo';

/** Moves the focus where what had it goes: once the page is drawn anew, since the place may come only then. */
export function useFocusMoved() {
  const table = useRef<HTMLDivElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const wanted = useRef<FocusPlace | null>(null);
  const placeOf = (place: FocusPlace) => {
    if (place === 'undo') return undo.current;
    if (place === 'details') return document.getElementById(DETAILS_HEADING);
    return table.current?.querySelector<HTMLElement>('tbody button[tabindex="0"]');
  };
  useLayoutEffect(() => {
    if (wanted.current) placeOf(wanted.current)?.focus();
    wanted.current = null;
  });
  return {
    table,
    undo,
    moveFocus: (place: FocusPlace) => {
      wanted.current = place;
    },
  };
}
