import { InputError } from '@comptoir/kit/errors';
import { inspectSvg } from './inspectSvg.ts';

/** The largest picture that is taken, in bytes. */
export const IMAGE_LIMIT = 1024 * 1024;

/** The types of pictures that are taken, with the ending of their addresses. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};

export const imageTypes: readonly string[] = Object.keys(ENDINGS);

/**
 * Looks into the bytes, whatever they were said to be.
 *
 * @returns the ending for its address
 * @throws InputError when the bytes are not of that type, or an SVG could do harm
 */
export function recogniseImage(contentType: string, bytes: Buffer): string {
  const ending = ENDINGS[contentType];
  if (ending === undefined || !isOfType(ending, bytes)) {
    throw refuse(`is not of the type ${contentType}`);
  }
  if (ending === 'svg') {
    const harm = inspectSvg(bytes.toString('utf8'));
    if (harm !== undefined) throw refuse(harm);
  }
  return ending;
}

function refuse(message: string): InputError {
  return new InputError(`The picture ${message}.`, {
    fields: [{ field: 'body', message }],
  });
}

function isOfType(ending: string, bytes: Buffer): boolean {
  switch (ending) {
    case 'png':
      return bytes
        .subarray(0, 8)
        .equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    case 'jpg':
      return bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]));
    case 'webp':
      return (
        bytes.subarray(0, 4).toString('latin1') === 'RIFF' &&
        bytes.subarray(8, 12).toString('latin1') === 'WEBP'
      );
    default:
      return bytes.toString('utf8').trimStart().startsWith('<');
  }
}
