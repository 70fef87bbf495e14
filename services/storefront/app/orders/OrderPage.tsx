import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx';
import { Done } from '../ui/Done.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { CancelOrder } from './CancelOrder.tsx';
import { OrderDetails } from './OrderDetails.tsx';
import { OrderLines } from './OrderLines.tsx';
import { useOrderTexts } from './useOrderTexts.ts';
import { OrderNews } from './OrderNews.tsx';
import type { OrderView } from './OrderView.ts';
import { Timeline } from './Timeline.tsx';
import { useOrderStream } from './useOrderStream.ts';

interface OrderPageProps {
  order: OrderView;
  /** Whether the confirmation of a cancellation is shown. */
  cancelling: boolean;
}

/** The page of an order; with JavaScript it updates on every event. */
export function OrderPage({ order, cancelling }: OrderPageProps) {
  const texts = useOrderTexts();
  const locale = useLocale();
  useOrderStream(order);
  const { id, number, final } = order;
  return (
    <div className="wrap pt-6 md:pt-9">
      <PageTitle title={`${texts.order} ${number}`} hidden />
      {!final && !cancelling && (
        <noscript>
          <meta httpEquiv="refresh" content="5" />
        </noscript>
      )}
      <Breadcrumbs
        crumbs={[
          { name: texts.orders, to: paths.orders(locale) },
          { name: number, to: paths.order(locale, id) },
        ]}
      />
      <h1 className="display mt-4 text-3xl md:text-5xl">
        {texts.order} <span className="whitespace-nowrap">{number}</span>
      </h1>
      <Done texts={texts.done} />
      <OrderNews order={order} />
      <CancelOrder order={order} isConfirming={cancelling} />
      <div className="with-summary">
        <Timeline steps={order.steps} />
        <div>
          <OrderLines order={order} />
          <OrderDetails order={order} />
        </div>
      </div>
    </div>
  );
}
