import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * Shows its content in a task of its own, after what is shown with it: much that comes at once would keep the page still
 * for longer than one sees.
 */
export function InTurn({ children }: { readonly children: ComponentChildren }) {
  const [isTurn, setIsTurn] = useState(false);
  useEffect(() => {
    const turn = setTimeout(() => setIsTurn(true));
    return () => clearTimeout(turn);
  }, []);
  return isTurn && <>{children}</>;
}
