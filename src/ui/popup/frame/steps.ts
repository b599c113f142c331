import { useCallback, useEffect, useState } from 'preact/hooks';

/** The three places of the form, in their order. */
export const STEPS = ['facts', 'read', 'sign'] as const;
/** One of the three places. */
export type Step = (typeof STEPS)[number];

/** The id of the region that holds the three panels. */
export const PANELS = 'panels';

/** How long a panel glides in after a click, in milliseconds, and from how far, in CSS pixels. */
const GLIDE = 180;
const GLIDE_FROM = 28;

/**
 * Which place is in view, and the way to another. The panels stand side by side in one region that scrolls across, or,
 * where the window is low or wide, one above the other; scrolling follows the focus.
 */
export function useSteps(shown: boolean): { readonly step: Step; go(step: Step): void } {
  const [step, setStep] = useState<Step>('facts');

  useEffect(() => {
    const region = document.getElementById(PANELS);
    if (!shown || !region) return;
    const look = () => setStep(stepInView(region));
    const follow = ({ target }: FocusEvent) => {
      const panel = target instanceof Element ? target.closest<HTMLElement>('.panel') : null;
      if (panel && isSideBySide(region)) bring(region, panel);
    };
    document.addEventListener('scroll', look, { capture: true, passive: true });
    addEventListener('resize', look);
    region.addEventListener('focusin', follow);
    look();
    return () => {
      document.removeEventListener('scroll', look, { capture: true });
      removeEventListener('resize', look);
      region.removeEventListener('focusin', follow);
    };
  }, [shown]);

  const go = useCallback((to: Step) => {
    const region = document.getElementById(PANELS);
    const panel = document.getElementById(to);
    if (!region || !panel) return;
    if (isSideBySide(region)) glide(region, bring(region, panel));
    else panel.scrollIntoView({ block: 'start' });
    document.getElementById(headingOf(to))?.focus({ preventScroll: true });
  }, []);

  return { step, go };
}

/** The id of a panel's first heading, which takes the focus when its step is gone to. */
export const headingOf = (step: Step) => `${step}-heading`;

const isSideBySide = (region: HTMLElement) => region.scrollWidth > region.clientWidth + 1;

function stepInView(region: HTMLElement): Step {
  const panels = STEPS.map((step) => document.getElementById(step));
  if (isSideBySide(region)) return STEPS[Math.round(Math.abs(region.scrollLeft) / region.clientWidth)] ?? 'sign';
  const { scrollTop, scrollHeight, clientHeight } = scrollerOf(region);
  if (scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1) return 'sign';
  const passed = panels.findLastIndex((panel) => panel && panel.getBoundingClientRect().top <= innerHeight / 3);
  return STEPS[Math.max(0, passed)] ?? 'facts';
}

/** What scrolls panels that stand one above the other: their region, or the page. */
function scrollerOf(region: HTMLElement): Element {
  const isOwn = /auto|scroll/.test(getComputedStyle(region).overflowY) && region.scrollHeight > region.clientHeight;
  return isOwn ? region : (document.scrollingElement ?? document.documentElement);
}

/** Brings a panel into view at once. Returns how far the region moved, in CSS pixels, to the right where positive. */
function bring(region: HTMLElement, panel: HTMLElement): number {
  const by = panel.offsetLeft - region.scrollLeft;
  if (Math.abs(by) >= 1) region.scrollTo({ left: panel.offsetLeft, behavior: 'instant' });
  return by;
}

function glide(region: HTMLElement, by: number): void {
  if (Math.abs(by) < 1 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const from = `translateX(${Math.sign(by) * GLIDE_FROM}px)`;
  region.animate([{ transform: from }, { transform: 'none' }], { duration: GLIDE, easing: 'ease-out' });
}
