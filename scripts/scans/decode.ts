import sharp from 'sharp';
import { luma } from '../../src/scan/picture/luma';
import type { DecodePicture } from '../../src/scan/source/picture-source';

/** Decodes a picture as a browser does, upright as its EXIF orientation says. */
export const decodeInNode: DecodePicture = async (bytes) => {
  try {
    const image = sharp(bytes, { limitInputPixels: false }).autoOrient().toColourspace('srgb').ensureAlpha();
    const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
    return luma(data, info.width, info.height);
  } catch {
    return null;
  }
};
