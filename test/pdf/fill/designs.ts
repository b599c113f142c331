import type { Sheet } from './venue-form';

const HEAD = 'Consent to print a contribution to the proceedings of an invented meeting';

function heading(sheet: Sheet): void {
  sheet.write(HEAD, 72, 72);
}

/** Everything asked for behind labels, on lines made of that sign. */
function leaders(sign: string) {
  return (sheet: Sheet) => {
    heading(sheet);
    sheet.leader('title', 'Title of the contribution:', 120, sign);
    sheet.leader('authors', 'All authors:', 150, sign, 400, 3);
    sheet.leader('name', 'Name:', 210, sign, 300);
    sheet.leader('email', 'Email:', 240, sign, 300);
    sheet.leader('address', 'Address:', 270, sign, 330, 2);
    sheet.write('The author grants the right to print it.', 72, 330);
    sheet.leader('signature', 'Signature:', 370, sign, 300);
    const left = sheet.write('Date: ', 320, 370);
    sheet.write(sign.repeat(Math.floor((540 - left) / sheet.font.widthOfTextAtSize(sign, 10))), left, 370);
    sheet.place('date', { left, right: 540, top: 361, bottom: 373 }, { baseline: 370 });
  };
}

/** Lines drawn above their labels, two of them beside one another. */
function rules(sheet: Sheet): void {
  heading(sheet);
  sheet.caption('title', 'Title of the contribution', 72, 540, 140);
  sheet.caption('authors', 'Names of all authors', 72, 540, 190);
  sheet.caption('name', 'Name', 72, 290, 240);
  sheet.caption('email', 'Email', 320, 540, 240);
  sheet.write('The author grants the right to print it.', 72, 300);
  sheet.caption('signature', 'Signature', 72, 250, 380);
  sheet.caption('date', 'Date', 270, 390, 380);
  sheet.caption('town', 'Place', 410, 540, 380);
}

/** Boxes with a label in their upper corner, and small ones to tick. */
function boxes(sheet: Sheet): void {
  heading(sheet);
  const box = (field: string, label: string, left: number, right: number, top: number, bottom: number, rows = 1) => {
    sheet.box(left, top, right, bottom);
    sheet.write(label, left + 4, top + 11);
    sheet.place(field, { left, right, top: top + 14, bottom }, { rows });
  };
  box('title', 'Title', 72, 540, 100, 134);
  box('authors', 'Authors', 72, 540, 140, 174);
  box('address', 'Name and address of your organization', 72, 250, 180, 260, 4);
  box('name', 'Name', 260, 540, 180, 214);
  box('email', 'Email', 260, 540, 220, 254);
  ['Full paper', 'Short paper'].forEach((text, option) => {
    const top = 280 + 20 * option;
    sheet.box(72, top, 81, top + 9);
    sheet.write(text, 90, top + 8);
    sheet.place('kind', { left: 72, right: 81, top, bottom: top + 9 }, { option });
  });
  box('signature', 'Signature', 72, 300, 340, 400);
  box('date', 'Date', 310, 540, 340, 400);
}

/** A table: labels in the left column. */
function table(sheet: Sheet): void {
  heading(sheet);
  const rows = [
    ['title', 'Title', 24],
    ['authors', 'Authors', 24],
    ['name', 'Name', 18],
    ['address', 'Address', 44],
    ['email', 'Email', 18],
    ['signature', 'Signature', 30],
    ['date', 'Date', 18],
  ] as const;
  let top = 100;
  for (const [field, label, height] of rows) {
    sheet.box(72, top, 180, top + height);
    sheet.box(180, top, 480, top + height);
    sheet.write(label, 76, top + 12);
    const count = Math.max(1, Math.floor(height / 12));
    sheet.place(field, { left: 180, right: 480, top, bottom: top + height }, { rows: count });
    top += height;
  }
  ['Full paper', 'Short paper'].forEach((text, option) => {
    const y = top + 30 + 16 * option;
    const right = sheet.write('[ ]', 72, y);
    sheet.write(text, 90, y);
    sheet.place('kind', { left: 72, right, top: y - 8, bottom: y + 2 }, { option });
  });
}

/** What several answers share: a place with the town, the day and the signature. */
function shared(sheet: Sheet): void {
  heading(sheet);
  sheet.leader('title', 'Title:', 120, '_');
  sheet.caption('town', 'Place, date, signature', 72, 540, 200);
  for (const field of ['date', 'signature']) {
    sheet.place(field, { left: 72, right: 540, top: 176, bottom: 200 }, { baseline: 197 });
  }
}

/** Forms of several designs that nobody has. */
export const DESIGNS = {
  underscores: leaders('_'),
  dots: leaders('.'),
  spaced: leaders('. '),
  rules,
  boxes,
  table,
  shared,
};
