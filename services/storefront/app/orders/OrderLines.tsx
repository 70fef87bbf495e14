import { Link } from 'react-router';
import { formatMoney } from '../i18n/formatMoney.ts';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { LinePicture } from '../ui/LinePicture.tsx';
import { Price } from '../ui/Price.tsx';
import { useOrderTexts } from './useOrderTexts.ts';
import type { OrderView } from './OrderView.ts';

/** Lines of an order with the names and prices at the time of ordering. */
export function OrderLines({ order }: { order: OrderView }) {
  const texts = useOrderTexts();
  const locale = useLocale();
  return (
    <ul className="lines" aria-label={texts.lines}>
      {order.lines.map(line => (
        <li key={line.sku} className="line">
          <LinePicture picture={line.picture} />
          <div className="min-w-0">
            <h2 className="text-lg leading-snug font-bold">
              <Link to={paths.product(locale, line.slug)}>{line.name}</Link>
            </h2>
            <p className="text-soft">{line.variantName}</p>
            <p>
              {texts.each(line.quantity, formatMoney(line.unitPrice, locale))}
            </p>
          </div>
          <Price money={line.total} className="line-total text-xl" />
        </li>
      ))}
    </ul>
  );
}
