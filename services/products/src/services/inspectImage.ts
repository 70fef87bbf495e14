import { InputError } from '@comptoir/kit/errors';
import { inspectSvg } from './inspectSvg.ts';
import {
  type PhotoFormat,
  PhotoRefusedError,
  reencodePhoto,
} from './reencodePhoto.ts';

/** The largest image that can be uploaded, in bytes. */
export const IMAGE_LIMIT = 1024 * 1024;

const SVG = 'image/svg+xml';
const PHOTOS: Readonly<
  Record<string, { format: PhotoFormat; extension: string }>
> = {
  'image/png': { format: 'png', extension: 'png' },
  'image/jpeg': { format: 'jpeg', extension: 'jpg' },
  'image/webp': { format: 'webp', extension: 'webp' },
};

/** The media types that can be uploaded. */
export const imageTypes: readonly string[] = [SVG, ...Object.keys(PHOTOS)];

/** An image that is safe to store and to serve. */
export interface InspectedImage {
  bytes: Buffer;
  /** The file name extension in the URL. */
  extension: string;
}

/**
 * Checks the content of an uploaded image, regardless of its declared type. Photos are decoded
 * and encoded again without metadata; drawings stay as they are.
 *
 * @throws InputError when the bytes do not match the type, an SVG could run or load something,
 *   or a photo is damaged, animated or too large
 */
export async function inspectImage(
  contentType: string,
  bytes: Buffer,
): Promise<InspectedImage> {
  if (contentType === SVG) {
    return inspectDrawing(bytes);
  }
  const photo = PHOTOS[contentType];
  if (!photo) {
    throw refuse(`is not of the type ${contentType}`);
  }
  try {
    return {
      bytes: await reencodePhoto(photo.format, bytes),
      extension: photo.extension,
    };
  } catch (error) {
    if (error instanceof PhotoRefusedError) {
      throw refuse(error.message);
    }
    throw error;
  }
}

function inspectDrawing(bytes: Buffer): InspectedImage {
  const svg = bytes.toString('utf8');
  if (!svg.trimStart().startsWith('<')) {
    throw refuse(`is not of the type ${SVG}`);
  }
  const problem = inspectSvg(svg);
  if (problem !== undefined) {
    throw refuse(problem);
  }
  return { bytes, extension: 'svg' };
}

function refuse(message: string): InputError {
  return new InputError(`The picture ${message}.`, {
    fields: [{ field: 'body', message }],
  });
}
