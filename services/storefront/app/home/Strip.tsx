import { Link } from 'react-router';
import type { Card } from '../ui/Card.ts';
import { CardGrid } from '../ui/CardGrid.tsx';

interface StripProps {
  id: string;
  title: string;
  text: string;
  cards: readonly Card[];
  more: { to: string; text: string };
}

/** Row of products on the home page with a link to more. */
export function Strip({ id, title, text, cards, more }: StripProps) {
  if (cards.length === 0) {
    return null;
  }
  return (
    <section className="mt-16 md:mt-24" aria-labelledby={id}>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <div>
          <h2 id={id} className="display text-3xl md:text-5xl">
            {title}
          </h2>
          <p className="mt-2 text-lg text-soft">{text}</p>
        </div>
        <Link to={more.to} className="text-link">
          {more.text}
        </Link>
      </div>
      <CardGrid cards={cards} />
    </section>
  );
}
