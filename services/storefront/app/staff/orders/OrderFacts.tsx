import { Link } from 'react-router';
import { useOrderStatusTexts } from '../../i18n/useOrderStatusTexts.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { PostalLines } from '../../ui/PostalLines.tsx';
import { StaffMoment } from '../StaffMoment.tsx';
import { staffPaths } from '../staffPaths.ts';
import { useStaffOrderTexts } from './useStaffOrderTexts.ts';
import type { OrderSheet } from './toOrderSheet.ts';

/** Customer, address, payment and history of the order. */
export function OrderFacts({ order }: { order: OrderSheet }) {
  const texts = useStaffOrderTexts();
  const names = useOrderStatusTexts();
  const locale = useLocale();
  const { address, shipment, customerId } = order;
  return (
    <section className="staff-box">
      <dl className="staff-facts">
        <dt>{texts.customer}</dt>
        <dd>
          <Link to={staffPaths.customers(locale, { q: customerId })}>
            {customerId}
          </Link>
        </dd>
        <dt>{texts.address}</dt>
        <dd>{address ? <PostalLines address={address} /> : texts.noAddress}</dd>
        <dt>{texts.payment}</dt>
        <dd>{texts.payments[order.payment]}</dd>
        {shipment && (
          <>
            <dt>{texts.shipment}</dt>
            <dd>
              {shipment.carrier} {shipment.trackingCode}
            </dd>
          </>
        )}
        <dt>{texts.history}</dt>
        <dd>
          <ol>
            {order.history.map(({ status, at }) => (
              <li key={status + at}>
                <StaffMoment at={at} /> {names[status]}
              </li>
            ))}
          </ol>
        </dd>
      </dl>
    </section>
  );
}
