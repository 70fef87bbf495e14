import {
  measurePicture,
  type PictureSize,
} from '../../../src/staff/measurePicture.ts';

/** Size limit of the products service, in bytes. */
const LIMIT = 1024 * 1024;

/** An uploaded picture. */
interface Upload {
  content: Uint8Array<ArrayBuffer>;
  type: string;
  size: PictureSize;
}

/** Reads the file of a form; undefined if it is missing or not a valid picture. */
export async function readUpload(form: FormData): Promise<Upload | undefined> {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0 || file.size > LIMIT) {
    return undefined;
  }
  const content = new Uint8Array(await file.arrayBuffer());
  const size = measurePicture(Buffer.from(content));
  return size && { content, type: file.type, size };
}
