const big16 = (value: number) => [(value >> 8) & 255, value & 255];
const big32 = (value: number) => [Math.floor(value / 2 ** 24), (value >> 16) & 255, ...big16(value)];
const little24 = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255];
const text = (characters: string) => Array.from(characters, (character) => character.charCodeAt(0));

/** The start of a JPEG up to its frame, with other segments of ten bytes and so many bytes that fill up before it. */
export function jpegHeader(width: number, height: number, frame: number, before: number[] = [], fill = 0) {
  const others = before.flatMap((marker) => [0xff, marker, ...big16(10), ...new Array(8).fill(0xff)]);
  const fills = new Array(fill).fill(0xff);
  return Uint8Array.from([
    ...[0xff, 0xd8, ...others, ...fills, 0xff, frame, ...big16(17), 8, ...big16(height), ...big16(width)],
    ...[3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1],
  ]);
}

/** The start of a PNG up to its header's end. */
export function pngHeader(width: number, height: number) {
  return Uint8Array.from([
    ...[0x89, ...text('PNG\r\n\x1a\n'), ...big32(13), ...text('IHDR'), ...big32(width), ...big32(height)],
    ...[8, 2, 0, 0, 0, 0, 0, 0, 0],
  ]);
}

/** The start of a WebP of one of its three kinds. */
export function webpHeader(kind: 'VP8 ' | 'VP8L' | 'VP8X', width: number, height: number) {
  const little14 = (value: number) => [value & 255, (value >> 8) & 0x3f];
  const packed = (width - 1) | ((height - 1) << 14);
  const size = {
    'VP8 ': [0, 0, 0, 0x9d, 0x01, 0x2a, ...little14(width), ...little14(height)],
    VP8L: [0x2f, packed & 255, (packed >> 8) & 255, (packed >> 16) & 255, packed >>> 24],
    VP8X: [0, 0, 0, 0, ...little24(width - 1), ...little24(height - 1)],
  }[kind];
  return Uint8Array.from([...text(`RIFF\0\0\0\0WEBP${kind}`), 10, 0, 0, 0, ...size, 0, 0, 0, 0]);
}
