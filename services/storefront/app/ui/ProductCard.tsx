import { Link } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { Availability } from './Availability.tsx';
import { Price } from './Price.tsx';
import type { Card } from './Card.ts';

interface ProductCardProps {
  card: Card;
  /** Loads the picture at once, for cards visible at first. */
  eager?: boolean;
  /** Heading level; `h3` by default. */
  level?: 'h2' | 'h3';
}

export function ProductCard({
  card,
  eager = false,
  level: Heading = 'h3',
}: ProductCardProps) {
  const locale = useLocale();
  const { picture } = card;
  return (
    <article className="card">
      <div className="card-picture">
        {picture && (
          <img
            src={picture.src}
            alt=""
            width={picture.width}
            height={picture.height}
            loading={eager ? 'eager' : 'lazy'}
            decoding="async"
          />
        )}
      </div>
      <div className="card-text">
        <Heading className="text-[1.0625rem] leading-snug font-semibold">
          <Link
            to={paths.product(locale, card.slug)}
            prefetch="intent"
            className="stretched"
          >
            {card.name}
          </Link>
        </Heading>
        <p className="text-sm text-soft">{card.maker}</p>
        <p className="mt-auto flex flex-wrap items-baseline justify-between gap-x-3 pt-2">
          <Price
            money={card.priceFrom}
            from={card.variantCount > 1}
            className="text-xl"
          />
          <Availability availability={card.availability} quiet />
        </p>
      </div>
    </article>
  );
}
