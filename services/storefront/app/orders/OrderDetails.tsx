import { PostalLines } from '../ui/PostalLines.tsx';
import { Totals } from '../ui/Totals.tsx';
import { useOrderTexts } from './useOrderTexts.ts';
import type { OrderView } from './OrderView.ts';

/** Totals, payment, address and shipment of an order. */
export function OrderDetails({ order }: { order: OrderView }) {
  const texts = useOrderTexts();
  const { totals, address, shippingMethod, shipment, payment } = order;
  return (
    <div className="mt-8 grid gap-8 sm:grid-cols-2">
      <section>
        <h2 className="text-xl font-bold">{texts.sums}</h2>
        <Totals {...totals} />
        <h2 className="mt-6 text-xl font-bold">{texts.paymentTitle}</h2>
        <p>{texts.payment[payment]}</p>
      </section>
      <section>
        <h2 className="text-xl font-bold">{texts.to}</h2>
        <div className="mt-2">
          {address ? <PostalLines address={address} /> : texts.noAddress}
        </div>
        <p className="mt-2 text-soft">{texts.by(shippingMethod)}</p>
        {shipment && (
          <>
            <h2 className="mt-6 text-xl font-bold">{texts.shipmentTitle}</h2>
            <bdi className="block">{shipment.carrier}</bdi>
            {shipment.trackingCode !== null && (
              <p>{texts.tracking(shipment.trackingCode)}</p>
            )}
          </>
        )}
      </section>
    </div>
  );
}
