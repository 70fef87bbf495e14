import { createHash } from 'node:crypto';
import { ProductInput } from '@comptoir/contracts/productRequests';
import type { createCoreServices } from '../src/services/createCoreServices.ts';
import { imageId, imageUrl } from '../src/services/ImageService.ts';
import { movementId } from '../src/services/MovementRequest.ts';
import { inParallel } from './inParallel.ts';
import type { SeedCategory, SeedPicture, SeedProduct } from './types.ts';

/** The largest number of concurrent writes. */
const WIDTH = 16;
/** The actor of the movements. */
const ACTOR = 'seed';

type Created = ReturnType<typeof createCoreServices>;

/** The numbers of added documents, without existing ones. */
export interface Seeded {
  categories: number;
  products: number;
  movements: number;
  images: number;
}

/**
 * Adds missing categories, products, stock and pictures through the services
 * that staff use. Never changes what staff edited and never restores what they
 * removed.
 */
export async function seedCatalog(
  options: Created & {
    categories: readonly SeedCategory[];
    products: readonly SeedProduct[];
  },
): Promise<Seeded> {
  const missing = await findMissing(options);
  const images = await addImages(options, missing);
  await inParallel(
    WIDTH,
    missing.categories,
    ({ id, position, name, description, picture }) =>
      options.services.categories.put(
        id,
        {
          name,
          description,
          position,
          image: imageOf(picture),
        },
        null,
      ),
  );
  // Stock first, so that a product is created with its level.
  await inParallel(WIDTH, missing.deliveries, delivery =>
    options.services.stock.record(delivery),
  );
  await inParallel(WIDTH, missing.products, product =>
    options.services.products.create(inputOf(product), null, {
      id: productId(product.slug),
      createdAt: new Date(product.createdAt),
    }),
  );
  return {
    categories: missing.categories.length,
    products: missing.products.length,
    movements: missing.deliveries.length,
    images,
  };
}

async function findMissing(
  options: Created & {
    categories: readonly SeedCategory[];
    products: readonly SeedProduct[];
  },
) {
  const { repositories, categories, products } = options;
  const usedIds = await repositories.products.usedIds(
    products.map(({ slug }) => productId(slug)),
  );
  const absent = products.filter(({ slug }) => !usedIds.has(productId(slug)));
  // Staff may use one of the slugs or SKUs for another product.
  const used = await repositories.products.usedSlugsAndSkus(
    absent.map(({ slug }) => slug),
    absent.flatMap(({ variants }) => variants.map(({ sku }) => sku)),
  );
  const missing = absent.filter(
    ({ slug, variants }) =>
      ![slug, ...variants.map(({ sku }) => sku)].some(key => used.has(key)),
  );
  const present = await Promise.all(
    categories.map(({ id }) => repositories.categories.exists(id)),
  );
  const deliveries = missing
    .flatMap(({ variants }) => variants)
    .map(deliveryOf);
  const existing = await repositories.movements.existing(
    deliveries.map(movementId),
  );
  return {
    products: missing,
    categories: categories.filter((_, index) => !present[index]),
    deliveries: deliveries.filter(
      delivery => delivery.quantity > 0 && !existing.has(movementId(delivery)),
    ),
  };
}

async function addImages(
  { services, repositories }: Created,
  missing: { categories: SeedCategory[]; products: SeedProduct[] },
): Promise<number> {
  const pictures = [
    ...missing.categories.map(({ picture }) => picture),
    ...missing.products.flatMap(product => product.pictures),
  ];
  const bytes = new Map(
    pictures.map(({ svg }): [string, Buffer] => [
      imageId(Buffer.from(svg), 'svg'),
      Buffer.from(svg),
    ]),
  );
  const existing = await repositories.images.existing([...bytes.keys()]);
  const fresh = [...bytes].filter(([id]) => !existing.has(id));
  await inParallel(WIDTH, fresh, ([, svg]) =>
    services.images.store('image/svg+xml', svg, null),
  );
  return fresh.length;
}

function inputOf(product: SeedProduct): ProductInput {
  const { slug, category, maker, name, summary, description, attributes } =
    product;
  return ProductInput.parse({
    slug,
    category,
    maker,
    name,
    summary,
    description,
    attributes,
    images: product.pictures.map(imageOf),
    variants: product.variants.map(variant => ({
      sku: variant.sku,
      name: variant.name,
      price: variant.price,
    })),
  });
}

function imageOf({ svg, alt, width, height }: SeedPicture) {
  return {
    url: imageUrl(imageId(Buffer.from(svg), 'svg')),
    alt,
    width,
    height,
  };
}

function deliveryOf({ sku, stock }: { sku: string; stock: number }) {
  const note = 'First delivery';
  return {
    sku,
    reason: 'received' as const,
    quantity: stock,
    note,
    actor: ACTOR,
    key: 'seed',
  };
}

/** Derives the id from the slug, so that a removed product is not added again. */
function productId(slug: string): string {
  return `prd_${createHash('sha256').update(`seed ${slug}`).digest('hex').slice(0, 32)}`;
}
