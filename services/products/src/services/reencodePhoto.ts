import type { Metadata, Sharp } from 'sharp';

/** The formats of photos that can be uploaded, as sharp names them. */
export type PhotoFormat = 'jpeg' | 'png' | 'webp';

/** Pixels of the largest photo that is accepted. Decoding one takes about 100 MB of memory. */
const MAX_PIXELS = 25_000_000;
/** Visually lossless; keeps files about as large as those of a camera. */
const QUALITY = 90;

/** A photo that is refused, with the reason as a predicate: "is truncated". */
export class PhotoRefusedError extends Error {}

/**
 * Decodes a photo completely, turns it upright by its EXIF orientation, and encodes it in
 * the same format without metadata (position, camera, thumbnails).
 *
 * @throws PhotoRefusedError when the bytes are of another format, damaged, truncated, animated
 *   or larger than {@link MAX_PIXELS}
 */
export async function reencodePhoto(
  format: PhotoFormat,
  bytes: Buffer,
): Promise<Buffer> {
  // Loaded on the first upload; saves 30 MB in instances that store no photo.
  const { default: sharp } = await import('sharp');
  const photo = sharp(bytes, { failOn: 'warning', limitInputPixels: false });
  refuse(await decoded(photo.metadata()), format);
  return decoded(encode(photo.autoOrient(), format).toBuffer());
}

function refuse(metadata: Metadata, format: PhotoFormat): void {
  const { width, height, pages = 1 } = metadata;
  if (metadata.format !== format) {
    throw new PhotoRefusedError(`is not a ${format} file`);
  }
  if (pages > 1) {
    throw new PhotoRefusedError('is animated: upload a still photo');
  }
  if (width * height > MAX_PIXELS) {
    throw new PhotoRefusedError(
      `has ${width} × ${height} pixels: at most ${MAX_PIXELS / 1_000_000} megapixels are accepted`,
    );
  }
}

function encode(photo: Sharp, format: PhotoFormat): Sharp {
  switch (format) {
    case 'jpeg':
      return photo.jpeg({ quality: QUALITY });
    case 'png':
      return photo.png();
    case 'webp':
      return photo.webp({ quality: QUALITY });
  }
}

async function decoded<T>(result: Promise<T>): Promise<T> {
  try {
    return await result;
  } catch (error) {
    throw new PhotoRefusedError(
      'cannot be decoded: it is damaged, truncated or of another format',
      {
        cause: error,
      },
    );
  }
}
