import { Link } from 'react-router';
import { useLocale } from '../../i18n/useLocale.ts';
import { Done } from '../../ui/Done.tsx';
import { StaffHead } from '../StaffHead.tsx';
import { staffPaths } from '../staffPaths.ts';
import { useStaffTexts } from '../useStaffTexts.ts';
import type { OrderAnswer } from './changeOrder.ts';
import { OrderActions } from './OrderActions.tsx';
import { OrderFacts } from './OrderFacts.tsx';
import { OrderGoods } from './OrderGoods.tsx';
import { OrderStamp } from './OrderStamp.tsx';
import { useStaffOrderTexts } from './useStaffOrderTexts.ts';
import type { OrderSheet } from './toOrderSheet.ts';

interface StaffOrderPageProps {
  order: OrderSheet;
  answer: OrderAnswer | undefined;
}

/** One order with the available actions. */
export function StaffOrderPage({ order, answer }: StaffOrderPageProps) {
  const common = useStaffTexts();
  const texts = useStaffOrderTexts();
  const locale = useLocale();
  const audit = { service: 'shopping', subject: order.id };
  return (
    <>
      <StaffHead title={texts.title(order.number)}>
        <OrderStamp status={order.status} />
        <Link to={staffPaths.audit(locale, audit)}>{common.seeAudit}</Link>
      </StaffHead>
      <Done texts={texts.done} />
      {order.reason && <p>{texts.reasons[order.reason]}</p>}
      {order.missing.map(({ sku, wanted, available }) => (
        <p key={sku}>{texts.missing(sku, wanted, available)}</p>
      ))}
      <div className="staff-columns">
        <div>
          <OrderGoods order={order} />
          <OrderFacts order={order} />
        </div>
        <OrderActions order={order} answer={answer} />
      </div>
    </>
  );
}
