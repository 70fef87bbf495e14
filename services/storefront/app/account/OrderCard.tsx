import { Link } from 'react-router';
import { formatDate } from '../i18n/formatDate.ts';
import { useOrderStatusTexts } from '../i18n/useOrderStatusTexts.ts';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { Price } from '../ui/Price.tsx';
import { useOrderTexts } from './useOrderTexts.ts';
import type { OrderView } from './toOrderView.ts';

/** One order of the history; the whole card is a link to it. */
export function OrderCard({ order }: { order: OrderView }) {
  const texts = useOrderTexts();
  const status = useOrderStatusTexts();
  const locale = useLocale();
  return (
    <article className="order-card">
      <header className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 className="text-xl font-bold">
          <Link className="stretched" to={paths.order(locale, order.id)}>
            {texts.order(order.number)}
          </Link>
        </h2>
        <p className="text-soft">
          {texts.placed(formatDate(order.placedAt, locale))}
        </p>
        <p className={`order-status order-${order.status} md:ml-auto`}>
          {status[order.status]}
        </p>
      </header>
      <ul className="mt-4 space-y-3">
        {order.lines.map(line => (
          <OrderLine key={line.sku} line={line} />
        ))}
        {order.more > 0 && (
          <li className="text-soft">{texts.more(order.more)}</li>
        )}
      </ul>
      <p className="mt-4 flex items-baseline justify-end gap-3">
        <span className="text-soft">{texts.total}</span>
        <Price money={order.total} className="text-2xl" />
      </p>
    </article>
  );
}

function OrderLine({ line }: { line: OrderView['lines'][number] }) {
  const { name, variant, quantity, picture } = line;
  return (
    <li className="flex items-center gap-4">
      <span className="order-picture">
        {picture && (
          <img
            src={picture.src}
            alt=""
            width={picture.width}
            height={picture.height}
            loading="lazy"
            decoding="async"
          />
        )}
      </span>
      <span>
        {quantity > 1 && <b>{quantity} × </b>}
        {name} <span className="text-soft">{variant}</span>
      </span>
    </li>
  );
}
