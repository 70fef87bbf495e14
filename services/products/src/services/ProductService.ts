import type { ProductInput } from '@comptoir/contracts/productRequests';
import type { Product } from '@comptoir/contracts/products';
import { InputError, NotFoundError } from '@comptoir/kit/errors';
import { requireVersion } from '@comptoir/kit/http/headers';
import { newId } from '@comptoir/kit/newId';
import { type AuditNotes, noteAudit } from '@comptoir/kit/mongo/AuditNotes';
import type { ProductDocument } from '../models/productModel.ts';
import type { CategoryRepository } from '../repositories/CategoryRepository.ts';
import type { ProductRepository } from '../repositories/ProductRepository.ts';
import type { StockRepository } from '../repositories/StockRepository.ts';
import { toProduct } from '../repositories/toProduct.ts';
import type { ImageService } from './ImageService.ts';
import { differences } from './differences.ts';
import { productContent } from './productContent.ts';
import { changedEvent, removedEvent } from './productEvents.ts';

/** Reads and changes products. */
export class ProductService {
  readonly #products: ProductRepository;
  readonly #categories: CategoryRepository;
  readonly #stock: StockRepository;
  readonly #images: ImageService;
  readonly #audits: AuditNotes;

  constructor(options: {
    products: ProductRepository;
    categories: CategoryRepository;
    stock: StockRepository;
    images: ImageService;
    audits: AuditNotes;
  }) {
    this.#products = options.products;
    this.#categories = options.categories;
    this.#stock = options.stock;
    this.#images = options.images;
    this.#audits = options.audits;
  }

  /** @throws NotFoundError */
  async get(slugOrId: string): Promise<Product> {
    return toProduct(await this.#find(slugOrId));
  }

  /**
   * @param actor - whom the audit trail names; null for imports, which it leaves out
   * @param known - an id and an age from elsewhere, for imports
   * @throws InputError for a category or picture that isn't there, ConflictError for a slug or SKU that is taken
   */
  async create(
    input: ProductInput,
    actor: string | null,
    known: { id: string; createdAt: Date } = {
      id: newId('prd'),
      createdAt: new Date(),
    },
  ): Promise<Product> {
    await this.#requireReferences(input);
    const product: ProductDocument = {
      _id: known.id,
      version: 1,
      createdAt: known.createdAt,
      ...(await this.#contentOf(input)),
    };
    const audit =
      actor === null
        ? undefined
        : noteAudit({
            actor,
            action: 'product.created',
            subject: product._id,
            before: null,
            after: productContent(input),
          });
    await this.#products.insert(product, changedEvent(product), audit);
    await this.#audits.finish(product._id);
    await this.#showStock(input);
    return this.get(product._id);
  }

  /** @throws NotFoundError, PreconditionFailedError when it isn't at version `expected`, and as {@link create} */
  async replace(
    id: string,
    expected: number,
    input: ProductInput,
    actor: string,
  ): Promise<Product> {
    const current = await this.#find(id);
    requireVersion(`Product ${id}`, current.version, expected);
    await this.#requireReferences(input);
    const content = await this.#contentOf(input);
    const event = changedEvent({
      ...current,
      ...content,
      version: expected + 1,
    });
    const audit = noteAudit({
      actor,
      action: 'product.replaced',
      subject: current._id,
      ...differences(productContent(current), productContent(input)),
    });
    const args = [current._id, expected, content, event, audit] as const;
    if (!(await this.#products.replace(...args))) {
      return this.replace(id, expected, input, actor);
    }
    await this.#audits.finish(current._id);
    await this.#showStock(input);
    return this.get(current._id);
  }

  /** @throws NotFoundError */
  async remove(id: string, actor: string): Promise<void> {
    const current = await this.#find(id);
    const event = removedEvent(current);
    // Changed meanwhile: remove what it has become.
    const audit = noteAudit({
      actor,
      action: 'product.removed',
      subject: current._id,
      before: productContent(current),
      after: null,
    });
    const args = [current._id, current.version, event, audit] as const;
    if (!(await this.#products.remove(...args))) {
      return this.remove(id, actor);
    }
    await this.#audits.finish(current._id);
  }

  async #find(slugOrId: string): Promise<ProductDocument> {
    const product = await this.#products.find(slugOrId);
    if (!product) {
      throw new NotFoundError(`There is no product ${slugOrId}.`);
    }
    return product;
  }

  async #requireReferences(input: ProductInput): Promise<void> {
    await this.#images.requireAll(
      input.images.map(({ url }, index) => ({
        url,
        field: `body.images.${index}.url`,
      })),
    );
    if (await this.#categories.exists(input.category)) {
      return;
    }
    const message = `there is no category ${input.category}`;
    throw new InputError(`body.category: ${message}`, {
      fields: [{ field: 'body.category', message }],
    });
  }

  async #contentOf(input: ProductInput) {
    const levels = await this.#stock.levels(
      input.variants.map(({ sku }) => sku),
    );
    return {
      ...input,
      variants: input.variants.map(variant => {
        const level = levels.get(variant.sku);
        return {
          ...variant,
          available: level?.available ?? 0,
          stockVersion: level?.version ?? 0,
        };
      }),
      updatedAt: new Date(),
    };
  }

  /** Shows what changed between reading the levels and writing the product. */
  async #showStock(input: ProductInput): Promise<void> {
    const levels = await this.#stock.levels(
      input.variants.map(({ sku }) => sku),
    );
    await this.#products.showLevels([...levels.values()]);
  }
}
