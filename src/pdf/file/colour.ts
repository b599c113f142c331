/** The registered name of the colour space that the file's black is meant in. */
export const COLOUR_SPACE = 'sRGB IEC61966-2.1';

// IEC 61966-2-1 adapted to D50 by the Bradford matrix, as ICC profiles state it.
const RED = [0.4360747, 0.2225045, 0.0139322];
const GREEN = [0.3850649, 0.7168786, 0.0971045];
const BLUE = [0.1430804, 0.0606169, 0.7141733];
const D50 = [0.9642, 1, 0.8249];
const ADAPTATION = [
  1.0478112, 0.0228866, -0.050127, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316,
];
/** The transfer curve: exponent, then the five coefficients of ICC's parametric type 3. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

/** sRGB as an ICC profile, version 4.2 (ICC.1:2004-10, 6 to 10): the output intent that PDF/A asks for. */
export function srgbProfile(): Uint8Array {
  const tags: [string, Uint8Array][] = [
    ['desc', words('sRGB')],
    ['cprt', words('No copyright')],
    ['wtpt', numbers('XYZ ', D50)],
    ['chad', numbers('sf32', ADAPTATION)],
    ['rXYZ', numbers('XYZ ', RED)],
    ['gXYZ', numbers('XYZ ', GREEN)],
    ['bXYZ', numbers('XYZ ', BLUE)],
    ['rTRC', numbers('para', CURVE, 3)],
  ];
  const table = 4 + (tags.length + 2) * 12;
  const size = 128 + table + tags.reduce((sum, [, data]) => sum + data.length, 0);
  const profile = new Uint8Array(size);
  const view = new DataView(profile.buffer);
  view.setUint32(0, size);
  view.setUint32(8, 0x04200000);
  ascii(profile, 12, 'mntrRGB XYZ ');
  // Made on the day of the standard that it states: a date of today would change the file.
  [1999, 10, 18].forEach((part, i) => {
    view.setUint16(24 + i * 2, part);
  });
  ascii(profile, 36, 'acsp');
  D50.forEach((value, i) => {
    view.setInt32(68 + i * 4, Math.round(value * 65536));
  });
  view.setUint32(128, tags.length + 2);
  let at = 128 + table;
  let record = 132;
  for (const [name, data] of tags) {
    profile.set(data, at);
    // One curve serves all three channels.
    for (const named of name === 'rTRC' ? ['rTRC', 'gTRC', 'bTRC'] : [name]) {
      ascii(profile, record, named);
      view.setUint32(record + 4, at);
      view.setUint32(record + 8, data.length);
      record += 12;
    }
    at += data.length;
  }
  return profile;
}

function ascii(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
}

/** A tag of s15Fixed16 numbers; a parametric curve has its type in front of them. */
function numbers(type: string, values: readonly number[], curve?: number): Uint8Array {
  const start = curve === undefined ? 8 : 12;
  const bytes = new Uint8Array(start + values.length * 4);
  const view = new DataView(bytes.buffer);
  ascii(bytes, 0, type);
  if (curve !== undefined) view.setUint16(8, curve);
  values.forEach((value, i) => {
    view.setInt32(start + i * 4, Math.round(value * 65536));
  });
  return bytes;
}

/** A tag of text in one language. */
function words(text: string): Uint8Array {
  const bytes = new Uint8Array((28 + text.length * 2 + 3) & ~3);
  const view = new DataView(bytes.buffer);
  ascii(bytes, 0, 'mluc');
  [1, 12].forEach((value, i) => {
    view.setUint32(8 + i * 4, value);
  });
  ascii(bytes, 16, 'enUS');
  view.setUint32(20, text.length * 2);
  view.setUint32(24, 28);
  for (let i = 0; i < text.length; i++) view.setUint16(28 + i * 2, text.charCodeAt(i));
  return bytes;
}
