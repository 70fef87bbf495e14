import { redirect } from 'react-router';
import { AddToBasket } from '../basket/AddToBasket.tsx';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { loadProduct } from '../product/loadProduct.ts';
import { ProductPage } from '../product/ProductPage.tsx';
import { loadWishlistCheck } from '../server/loadWishlistCheck.ts';
import { productsContext } from '../server/productsContext.ts';
import type { Route } from './+types/product.ts';

const PERMANENT = 301;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const locale = readLocale(params);
  const slugOrId = params.slug;
  const [product, isWished] = await Promise.all([
    loadProduct(
      context.get(productsContext),
      slugOrId,
      url.searchParams.get('variant'),
      locale,
    ),
    loadWishlistCheck(context),
  ]);
  // Ids redirect to the canonical address.
  if (product.slug !== slugOrId) {
    throw redirect(paths.product(locale, product.slug), PERMANENT);
  }
  return { product, wished: isWished(product.id) };
}

export default function ProductRoute({
  loaderData: { product, wished },
}: Route.ComponentProps) {
  const { sku, most } = product.chosen;
  return (
    <ProductPage
      product={product}
      wished={wished}
      purchase={<AddToBasket key={sku} sku={sku} most={most} />}
    />
  );
}
