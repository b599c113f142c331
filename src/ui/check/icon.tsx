/** Line drawings on a ground of 24 by 24, drawn in the colour of the words beside them. */
const DRAWINGS = {
  tick: 'M4 12.5l5 5L20 6.5',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM9 9l6 6M15 9l-6 6',
  warn: 'M12 3.5 2.6 20h18.8zM12 10v4.5M12 17.2v.1',
  question: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M9.5 9.3a2.6 2.6 0 1 1 3.6 2.5c-.8.4-1.1.9-1.1 1.8M12 16.6v.1',
  pen: 'M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4',
  paper: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16',
  onward: 'M5 12h14M13 6l6 6-6 6',
  fold: 'M9 6l6 6-6 6',
} as const;

export type IconName = keyof typeof DRAWINGS;

/** A small drawing beside words that say the same: hidden from assistive technology. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
    <path d={DRAWINGS[name]} />
  </svg>
);
