import { createHash } from 'node:crypto';
import type { UploadedImage } from '@comptoir/contracts/products';
import { InputError, NotFoundError } from '@comptoir/kit/errors';
import type { AuditTrail } from '@comptoir/kit/mongo/AuditTrail';
import type { z } from 'zod';
import type { ImageDocument } from '../models/imageModel.ts';
import type { ImageRepository } from '../repositories/ImageRepository.ts';
import { inspectImage } from './inspectImage.ts';

const IMAGE_URL = /^\/v1\/images\/([a-f0-9]{32}\.(?:svg|png|jpg|webp))$/;

/** Stores images under the hash of their bytes. */
export class ImageService {
  readonly #images: ImageRepository;
  readonly #audit: AuditTrail;

  constructor(options: { images: ImageRepository; audit: AuditTrail }) {
    this.#images = options.images;
    this.#audit = options.audit;
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<ImageDocument> {
    const image = await this.#images.find(id);
    if (!image) {
      throw new NotFoundError(`No picture has the id ${id}.`);
    }
    return image;
  }

  /**
   * Inspects and stores an image; photos are stored without metadata. Idempotent.
   *
   * @throws InputError when the image is refused
   */
  async store(
    contentType: string,
    uploaded: Buffer,
    actor: string | null,
  ): Promise<z.infer<typeof UploadedImage>> {
    const { bytes, extension } = await inspectImage(contentType, uploaded);
    const id = imageId(bytes, extension);
    await this.#images.insert({
      _id: id,
      contentType,
      bytes,
      createdAt: new Date(),
    });
    if (actor !== null) {
      await this.#audit.record({
        actor,
        action: 'image.stored',
        subject: id,
        before: null,
        after: { contentType, bytes: bytes.length },
      });
    }
    return { id, url: imageUrl(id), bytes: bytes.length };
  }

  /** @throws InputError naming each field whose URL does not belong to a stored image */
  async requireAll(
    wanted: readonly { url: string; field: string }[],
  ): Promise<void> {
    const ids = wanted.map(({ url }) => IMAGE_URL.exec(url)?.[1] ?? '');
    const existing = await this.#images.existing(ids);
    const fields = wanted
      .filter((_, index) => !existing.has(ids[index] ?? ''))
      .map(({ field }) => ({
        field,
        message: 'is not the URL of a stored picture',
      }));
    const [first] = fields;
    if (first) {
      throw new InputError(`${first.field}: ${first.message}`, { fields });
    }
  }
}

/** The URL of an image, relative to this service. */
export function imageUrl(id: string): string {
  return `/v1/images/${id}`;
}

/** The id of an image: a hash of its bytes and the extension of its type. */
export function imageId(bytes: Buffer, extension: string): string {
  return `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${extension}`;
}
