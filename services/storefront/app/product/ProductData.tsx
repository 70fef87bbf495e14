import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useShop } from '../ui/useShop.ts';
import { StructuredData } from '../ui/StructuredData.tsx';
import type { ProductView } from './ProductView.ts';
import { toProductData } from './toProductData.ts';

/** Structured data of a product for search engines. */
export function ProductData({ product }: { product: ProductView }) {
  const { origin } = useShop();
  const url = origin + paths.product(useLocale(), product.slug);
  return <StructuredData value={toProductData(product, url, origin)} />;
}
