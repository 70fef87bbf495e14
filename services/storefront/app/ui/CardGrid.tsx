import type { Card } from './Card.ts';
import { ProductCard } from './ProductCard.tsx';

interface CardGridProps {
  cards: readonly Card[];
  /** Number of pictures that are likely to be visible at first. */
  eager?: number;
}

export function CardGrid({ cards, eager = 0 }: CardGridProps) {
  return (
    <ul className="card-grid">
      {cards.map((card, index) => (
        <li key={card.slug}>
          <ProductCard card={card} eager={index < eager} />
        </li>
      ))}
    </ul>
  );
}
