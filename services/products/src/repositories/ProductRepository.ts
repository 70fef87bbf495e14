import type { BusEvent } from '@comptoir/kit/bus/BusEvent';
import { ConflictError } from '@comptoir/kit/errors';
import type { AuditNote } from '@comptoir/kit/mongo/AuditNotes';
import { appendToOutbox, withOutbox } from '@comptoir/kit/mongo/outbox';
import { duplicateKey } from '@comptoir/kit/mongo/translateMongoError';
import type { ProductDocument, ProductModel } from '../models/productModel.ts';

/** The fields that a change may replace. */
export type ProductContent = Omit<
  ProductDocument,
  '_id' | 'version' | 'createdAt' | 'removedAt' | 'audits'
>;

/** The available units of a SKU at a version of its stock. */
export interface Level {
  sku: string;
  available: number;
  version: number;
}

/** Products in MongoDB; each write stores its event in the outbox. */
export class ProductRepository {
  readonly #model: ProductModel;

  constructor(model: ProductModel) {
    this.#model = model;
  }

  /** Finds a product by id or slug; only ids contain an underscore. */
  async find(slugOrId: string): Promise<ProductDocument | null> {
    const filter = slugOrId.includes('_')
      ? { _id: slugOrId }
      : { slug: slugOrId };
    return this.#model
      .findOne({ ...filter, removedAt: { $exists: false } })
      .lean<ProductDocument>();
  }

  /** Returns the ids that are in use, also by removed products. */
  async usedIds(ids: readonly string[]): Promise<Set<string>> {
    const found = await this.#model
      .find({ _id: { $in: [...ids] } }, { _id: 1 })
      .lean<{ _id: string }[]>();
    return new Set(found.map(({ _id }) => _id));
  }

  /** Returns the slugs and SKUs that belong to products not removed. */
  async usedSlugsAndSkus(
    slugs: readonly string[],
    skus: readonly string[],
  ): Promise<Set<string>> {
    const found = await this.#model
      .find(
        {
          $or: [
            { slug: { $in: [...slugs] } },
            { 'variants.sku': { $in: [...skus] } },
          ],
        },
        { _id: 0, slug: 1, 'variants.sku': 1 },
      )
      .lean<Pick<ProductDocument, 'slug' | 'variants'>[]>();
    return new Set(
      found.flatMap(({ slug, variants }) => [
        slug,
        ...variants.map(({ sku }) => sku),
      ]),
    );
  }

  async hasSku(sku: string): Promise<boolean> {
    return (await this.#model.exists({ 'variants.sku': sku })) !== null;
  }

  /** @throws ConflictError when the slug or a SKU belongs to another product */
  async insert(
    product: ProductDocument,
    event: BusEvent,
    audit?: AuditNote,
  ): Promise<void> {
    const audits = audit && [audit];
    await explainDuplicates(product, () =>
      this.#model.create({
        ...product,
        ...withOutbox(event),
        ...(audits && { audits }),
      }),
    );
  }

  /**
   * Replaces the content if the product is still at version `expected`.
   *
   * @returns whether it was replaced
   */
  async replace(
    id: string,
    expected: number,
    content: ProductContent,
    event: BusEvent,
    audits: AuditNote,
  ): Promise<boolean> {
    const { push, set } = appendToOutbox(event);
    const result = await explainDuplicates(content, () =>
      this.#model.updateOne(
        { _id: id, version: expected, removedAt: { $exists: false } },
        {
          $set: { ...content, version: expected + 1, ...set },
          $push: { ...push, audits },
        },
      ),
    );
    return result.matchedCount === 1;
  }

  /**
   * Removes the product if it is still at version `expected`. A tombstone
   * stays: it reserves the id and holds the last event in its outbox.
   *
   * @returns whether it was removed
   */
  async remove(
    id: string,
    expected: number,
    event: BusEvent,
    audits: AuditNote,
  ): Promise<boolean> {
    const { push, set } = appendToOutbox(event);
    const result = await this.#model.updateOne(
      { _id: id, version: expected, removedAt: { $exists: false } },
      {
        $set: { version: expected + 1, removedAt: new Date(), ...set },
        $push: { ...push, audits },
        $unset: {
          slug: 1,
          name: 1,
          summary: 1,
          description: 1,
          images: 1,
          variants: 1,
          attributes: 1,
        },
      },
    );
    return result.matchedCount === 1;
  }

  /** Copies levels to variants; skips variants that already have the same version or a newer one. */
  async copyLevels(levels: readonly Level[]): Promise<void> {
    if (levels.length === 0) {
      return;
    }
    await this.#model.bulkWrite(
      levels.map(({ sku, available, version }) => ({
        updateMany: {
          filter: {
            variants: { $elemMatch: { sku, stockVersion: { $lt: version } } },
          },
          update: {
            $set: {
              'variants.$.available': available,
              'variants.$.stockVersion': version,
            },
          },
        },
      })),
      { ordered: false },
    );
  }

  /** Returns the level copied to each variant, by SKU. */
  async copiedLevels(): Promise<Map<string, Level>> {
    const found = await this.#model
      .find({ variants: { $exists: true } }, { _id: 0, variants: 1 })
      .lean<Pick<ProductDocument, 'variants'>[]>();
    return new Map(
      found.flatMap(({ variants }) =>
        variants.map(({ sku, available, stockVersion }): [string, Level] => [
          sku,
          { sku, available, version: stockVersion },
        ]),
      ),
    );
  }
}

async function explainDuplicates<T>(
  content: Pick<ProductDocument, 'slug' | 'variants'>,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const key = duplicateKey(error);
    if (key === undefined) {
      throw error;
    }
    const isSlug = key === 'slug';
    const field = isSlug ? 'body.slug' : key === '_id' ? 'id' : 'body.variants';
    const subject = isSlug
      ? `The slug ${content.slug}`
      : `One of the SKUs ${content.variants.map(({ sku }) => sku).join(', ')}`;
    throw new ConflictError(`${subject} belongs to another product.`, {
      fields: [{ field, message: 'belongs to another product' }],
      cause: error,
    });
  }
}
