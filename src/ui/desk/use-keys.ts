import { useEffect } from 'preact/hooks';

/** Where the letters of the desk are keys: in the table and in the details, and there in no field. */
const PLACES = '.tablebox, #details';

/** Takes a letter or a number that is pressed where no field has the focus. */
export function useKeys(take: (key: string) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !(target instanceof Element))
        return;
      if (!target.closest(PLACES) || target.closest('input, textarea, select')) return;
      take(key.toLowerCase());
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
