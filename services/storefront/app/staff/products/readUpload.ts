import {
  measurePicture,
  type PictureSize,
} from '../../../src/staff/measurePicture.ts';

/** What the products service takes, in bytes. */
const LIMIT = 1024 * 1024;

/** A picture that was sent. */
interface Upload {
  content: Uint8Array<ArrayBuffer>;
  type: string;
  size: PictureSize;
}

/** The file of a form; undefined where there is none, or none that can be shown. */
export async function readUpload(form: FormData): Promise<Upload | undefined> {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0 || file.size > LIMIT) {
    return undefined;
  }
  const content = new Uint8Array(await file.arrayBuffer());
  const size = measurePicture(Buffer.from(content));
  return size && { content, type: file.type, size };
}
