/** Forty times a form of two pages. A longer text is refused: no form is that long. In UTF-16 units. */
export const LONGEST_FORM = 200_000;
