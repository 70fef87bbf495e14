import type {
  Product,
  ProductList,
  ProductSummary,
} from '@comptoir/contracts/products';

/** Misspelt words known to the double. */
const CORRECTIONS = new Map([
  ['teapto', 'teapot'],
  ['theiere', 'théière'],
]);

/** Response of the double to `GET /v1/products`; undefined for an unknown cursor. */
export function listDoubleProducts(
  params: URLSearchParams,
  products: readonly Product[],
): ProductList | undefined {
  const cursor = params.get('cursor');
  if (cursor !== null && !/^from-\d+$/.test(cursor)) {
    return undefined;
  }
  const from = Number(cursor?.slice('from-'.length) ?? 0);
  const limit = Number(params.get('limit') ?? 24);
  const q = params.get('q')?.toLowerCase() ?? '';
  const correctedQuery = CORRECTIONS.get(q) ?? null;
  const found = sorted(
    products
      .filter(product => matches(product, correctedQuery ?? q, params))
      .map(summaryOf),
    params.get('sort'),
  );
  const prices = found.map(({ priceFrom }) => priceFrom.amount);
  return {
    items: found.slice(from, from + limit),
    total: found.length,
    facets: {
      category: counts(found.map(({ category }) => category)),
      maker: counts(found.map(({ maker }) => maker)),
      availability: counts(found.map(one => one.availability.status)),
      price:
        prices.length > 0
          ? { min: Math.min(...prices), max: Math.max(...prices) }
          : null,
    },
    nextCursor: from + limit < found.length ? `from-${from + limit}` : null,
    correctedQuery,
  };
}

function matches(product: Product, q: string, params: URLSearchParams) {
  const price = summaryOf(product).priceFrom.amount;
  const makers = params.getAll('maker');
  const names = `${product.name.en} ${product.name.fr}`.toLowerCase();
  return (
    names.includes(q) &&
    [null, product.category].includes(params.get('category')) &&
    (makers.length === 0 || makers.includes(product.maker)) &&
    price >= Number(params.get('minPrice') ?? 0) &&
    price <= Number(params.get('maxPrice') ?? Infinity) &&
    (!params.has('inStock') ||
      summaryOf(product).availability.status !== 'out-of-stock')
  );
}

function summaryOf(product: Product): ProductSummary {
  const [variant] = product.variants;
  if (!variant) {
    throw new Error('the product of the double has no variant');
  }
  return {
    id: product.id,
    slug: product.slug,
    category: product.category,
    maker: product.maker,
    name: product.name,
    summary: product.summary,
    image: product.images[0] ?? null,
    priceFrom: variant.price,
    variantCount: product.variants.length,
    availability: variant.availability,
  };
}

function sorted(items: ProductSummary[], sort: string | null) {
  const byPrice = items.toSorted(
    (one, other) => one.priceFrom.amount - other.priceFrom.amount,
  );
  return sort === 'price-desc' ? byPrice.toReversed() : byPrice;
}

function counts(values: readonly string[]) {
  const groups = Map.groupBy(values, value => value);
  return [...groups].map(([value, { length }]) => ({ value, count: length }));
}
