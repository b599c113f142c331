/** Brings a place of the page into view and gives it the focus; what is folded away is opened first. */
export function leadTo(id: string): void {
  const place = document.getElementById(id);
  if (!place) return;
  for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  place.focus({ preventScroll: true });
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.scrollIntoView({ block: 'start', behavior: isStill ? 'auto' : 'smooth' });
}

/** The ids of the places that chips lead to. */
export const PLACES = {
  identical: 'identical-parts',
  facts: 'filled-in',
  tricks: 'first-trick',
  sights: 'first-sight',
  doubts: 'doubts-heading',
  scanFacts: 'scan-facts-heading',
  cameraReady: 'camera-ready-heading',
} as const;

/** The id of a numbered item of the findings. */
export const itemId = (number: number): string => `finding-${number}`;
