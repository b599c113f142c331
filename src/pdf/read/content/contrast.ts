/** The contrast of a colour of that opacity on paper, from 1 to 21 (WCAG 2). Colours as "#rrggbb"; patterns count as visible. */
export function contrast(colour: string, paper: string, alpha: number): number {
  if (colour === '#000000' && paper === '#ffffff' && alpha === 1) return 21;
  const [a, b] = [rgb(colour), rgb(paper)];
  if (!a || !b) return 21;
  const seen = a.map((value, i) => value * alpha + (b[i] ?? 0) * (1 - alpha));
  const [light = 0, dark = 0] = [luminance(seen), luminance(b)].sort((p, q) => q - p);
  return (light + 0.05) / (dark + 0.05);
}

function rgb(colour: string): number[] | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  return match ? match.slice(1, 4).map((hex) => Number.parseInt(hex, 16) / 255) : null;
}

function luminance(channels: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
