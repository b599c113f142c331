/** In a task of its own once what is shown now has been painted; at once on a page that nobody sees, which is not painted. */
export function afterPainting(act: () => void): void {
  if (document.visibilityState === 'hidden') act();
  else requestAnimationFrame(() => setTimeout(act));
}
