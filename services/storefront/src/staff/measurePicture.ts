import { imageSize } from 'image-size';

/** The size that a picture is displayed with, in CSS pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

const FORMATS = new Set(['jpg', 'png', 'svg', 'webp']);

/** Reads the size of a PNG, JPEG, WebP or SVG; undefined for other formats and damaged files. */
export function measurePicture(bytes: Buffer): PictureSize | undefined {
  try {
    const { width, height, type } = imageSize(bytes);
    if (type === undefined || !FORMATS.has(type)) {
      return undefined;
    }
    const size = { width: Math.round(width), height: Math.round(height) };
    return size.width >= 1 && size.height >= 1 ? size : undefined;
  } catch {
    return undefined;
  }
}
