import type { ReactNode } from 'react';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { CardGrid } from '../ui/CardGrid.tsx';
import { clothOf } from '../ui/clothOf.ts';
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Facts } from './Facts.tsx';
import { Gallery } from './Gallery.tsx';
import { Offer } from './Offer.tsx';
import { ProductData } from './ProductData.tsx';
import type { ProductView } from './ProductView.ts';
import { WishButton } from './WishButton.tsx';

interface ProductPageProps {
  product: ProductView;
  /** Whether the product is on the visitor's wishlist. */
  wished: boolean;
  /** Form that adds the product to the basket. */
  purchase: ReactNode;
}

/** The page of a product. */
export function ProductPage({ product, wished, purchase }: ProductPageProps) {
  const texts = useTexts();
  const locale = useLocale();
  const { name, category, related } = product;
  return (
    <div className={`wrap ${clothOf(product.position)}`}>
      <PageTitle title={name} description={product.summary} />
      <ProductData product={product} />
      <div className="pt-6 md:pt-9">
        <Breadcrumbs
          crumbs={[
            { name: category.name, to: paths.category(locale, category.id) },
            { name, to: paths.product(locale, product.slug) },
          ]}
        />
      </div>
      <div className="mt-5 grid gap-8 lg:mt-8 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)] lg:gap-16">
        <Gallery key={product.slug} product={product} />
        <div>
          <h1 className="display text-4xl md:text-5xl">{name}</h1>
          <p className="mt-3 font-semibold text-soft">
            {texts.by(product.maker)}
          </p>
          <p className="mt-5 text-xl">{product.summary}</p>
          <Offer product={product} purchase={purchase} />
          <WishButton productId={product.id} wished={wished} />
          <h2 className="mt-10 text-xl font-bold">{texts.aboutProduct}</h2>
          <div className="mt-3 max-w-prose space-y-4 text-lg whitespace-pre-line">
            {product.description}
          </div>
          <Facts product={product} />
        </div>
      </div>
      {related.length > 0 && (
        <section className="mt-20 md:mt-28" aria-labelledby="related">
          <h2 id="related" className="display text-3xl md:text-5xl">
            {texts.related(category.name)}
          </h2>
          <CardGrid cards={related} />
        </section>
      )}
    </div>
  );
}
