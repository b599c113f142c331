/** Line drawings on a ground of 24 by 24, drawn in the colour of the words beside them. */
const DRAWINGS = {
  tick: 'M4 12.5l5 5L20 6.5',
  question: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M9.5 9.3a2.6 2.6 0 1 1 3.6 2.5c-.8.4-1.1.9-1.1 1.8M12 16.6v.1',
  barred: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M5.8 5.8l12.4 12.4',
  warn: 'M12 3.5 2.6 20h18.8zM12 10v4.5M12 17.2v.1',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM9 9l6 6M15 9l-6 6',
  info: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 11v6M12 7.2v.1',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5',
  lock: 'M6 10h12a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2M8 10V7.5a4 4 0 0 1 8 0V10',
  give: 'M4 12h13M12 6.5l6 5.5-6 5.5M21 4v16',
  down: 'M6 9l6 6 6-6',
  up: 'M6 15l6-6 6 6',
  onward: 'M5 12h14M13 6l6 6-6 6',
  close: 'M6 6l12 12M18 6L6 18',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  open: 'M13 4h7v7M20 4l-9 9M10 5H4v15h15v-6',
  pen: 'M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4',
  clock: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7v5l3.5 2',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16',
  fold: 'M9 6l6 6-6 6',
  folder: 'M3 6h6l2 2.5h10V19H3z',
  paper: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  pin: 'M9 3h6l-1 7 3 3H7l3-3zM12 13v8',
  bin: 'M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13',
  clip: 'M8 12.5l6.2-6.2a3 3 0 0 1 4.3 4.3L10 19a5 5 0 0 1-7-7l8-8',
  save: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof DRAWINGS;

/** A small drawing beside words that say the same: hidden from assistive technology. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
    <path d={DRAWINGS[name]} />
  </svg>
);
