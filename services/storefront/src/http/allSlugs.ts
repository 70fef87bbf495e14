import type { ProductsClient } from '../products/ProductsClient.ts';

const PAGE = 100;
/** Sitemaps hold up to 50,000 addresses (sitemaps.org), shared by two languages. */
const MOST = 24_000;

/** Lists the slugs of all products, page by page. */
export async function allSlugs(products: ProductsClient): Promise<string[]> {
  const slugs: string[] = [];
  let cursor: string | null = null;
  do {
    const list = await products.list({
      locale: 'en',
      sort: 'name',
      limit: PAGE,
      ...(cursor !== null && { cursor }),
    });
    slugs.push(...list.items.map(({ slug }) => slug));
    cursor = list.nextCursor;
  } while (cursor !== null && slugs.length < MOST);
  return slugs;
}
