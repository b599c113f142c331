/** How light falls: across and down the picture from 0 to 1, to a factor on what is seen. */
export type Light = (across: number, down: number) => number;

/** A scanner's lamp. */
export const EVEN: Light = () => 1;

/** The spine's side of a page that does not lie flat on the glass. */
export const DARK_EDGE: Light = (across) => 1 - 0.35 * Math.exp(-across / 0.05);

/** A lamp at one side, and a lens that darkens the corners. */
export const SOFT: Light = (across, down) =>
  (1 - 0.3 * across - 0.1 * down) * (1 - 0.25 * ((across - 0.5) ** 2 + (down - 0.5) ** 2));

/** The soft shadow of the hand that holds the telephone. */
export const HAND: Light = (across, down) => {
  const distance = Math.hypot(across - 0.75, down - 0.95);
  return SOFT(across, down) * (1 - 0.45 / (1 + Math.exp((distance - 0.45) / 0.06)));
};

/** A hard diagonal shadow over a part of the page. */
export const HARD: Light = (across, down) => {
  const side = across * 0.8 + down * 0.6 - 0.62;
  return SOFT(across, down) * (1 - 0.5 / (1 + Math.exp(side / 0.004)));
};

/** A hard band across the page, as of a window's frame. */
export const BAND: Light = (across, down) => {
  const place = down + across * 0.25;
  const inside = 1 / (1 + Math.exp((Math.abs(place - 0.62) - 0.07) / 0.004));
  return SOFT(across, down) * (1 - 0.45 * inside);
};

/** A lamp's shine in the middle of the page, where white is lost. */
export const SHINE: Light = (across, down) =>
  SOFT(across, down) * (1 + 0.45 * Math.exp(-(((across - 0.45) / 0.2) ** 2) - ((down - 0.4) / 0.15) ** 2));
