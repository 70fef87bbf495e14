import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatMoney } from '../i18n/formatMoney.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Availability } from '../ui/Availability.tsx';
import { Price } from '../ui/Price.tsx';
import type { ProductView, VariantView } from './ProductView.ts';

interface OfferProps {
  product: ProductView;
  /** Form that adds the chosen variant to the basket. */
  purchase: ReactNode;
}

/** Price and availability of the chosen variant, and links to the other variants. */
export function Offer({ product, purchase }: OfferProps) {
  const texts = useTexts();
  const { variants, chosen } = product;
  return (
    <section className="ticket vichy" aria-label={texts.price}>
      <div className="label px-7 py-6 md:px-9">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <Price money={chosen.price} className="text-5xl" />
          <span className="text-sm text-soft">{texts.taxNote}</span>
        </p>
        <p className="mt-2 text-lg">
          <Availability availability={chosen.availability} />
        </p>
        {variants.length > 1 && (
          <nav aria-label={texts.chooseVariant} className="mt-5">
            <ul className="flex flex-wrap gap-2">
              {variants.map(variant => (
                <li key={variant.sku}>
                  <VariantLink
                    variant={variant}
                    current={variant.sku === chosen.sku}
                  />
                </li>
              ))}
            </ul>
          </nav>
        )}
        {purchase}
      </div>
    </section>
  );
}

interface VariantLinkProps {
  variant: VariantView;
  current: boolean;
}

function VariantLink({ variant, current }: VariantLinkProps) {
  const texts = useTexts();
  const locale = useLocale();
  const soldOut = variant.availability.available === 0;
  return (
    <Link
      to={{ search: `?variant=${variant.sku}` }}
      replace
      preventScrollReset
      aria-current={current ? 'true' : undefined}
      className="variant"
    >
      <span className="font-semibold">{variant.name}</span>
      <span className="text-sm">
        {soldOut ? texts.soldOut : formatMoney(variant.price, locale)}
      </span>
    </Link>
  );
}
