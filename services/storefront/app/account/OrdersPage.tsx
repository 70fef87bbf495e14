import { Link } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { OrderCard } from './OrderCard.tsx';
import { OrderPages } from './OrderPages.tsx';
import { useOrderTexts } from './useOrderTexts.ts';
import type { OrderView } from './toOrderView.ts';

interface OrdersPageProps {
  orders: readonly OrderView[];
  /** Cursor of the next page; null on the last page. */
  nextCursor: string | null;
  /** Whether this page is the first. */
  first: boolean;
}

/** The customer's orders, newest first. */
export function OrdersPage({ orders, nextCursor, first }: OrdersPageProps) {
  const texts = useOrderTexts();
  const locale = useLocale();
  return (
    <AccountFrame title={texts.title}>
      {orders.length === 0 ? (
        <>
          <p className="max-w-prose text-lg">{texts.none}</p>
          <p className="mt-8">
            <Link className="button" to={paths.search(locale)}>
              {texts.goShopping}
            </Link>
          </p>
        </>
      ) : (
        <ol className="space-y-6">
          {orders.map(order => (
            <li key={order.id}>
              <OrderCard order={order} />
            </li>
          ))}
        </ol>
      )}
      <OrderPages nextCursor={nextCursor} first={first} />
    </AccountFrame>
  );
}
