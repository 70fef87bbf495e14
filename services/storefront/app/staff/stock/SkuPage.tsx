import type { Movement } from '@comptoir/contracts/products';
import { Link } from 'react-router';
import type { FormAnswer } from '../../forms/FormAnswer.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Done } from '../../ui/Done.tsx';
import { StaffHead } from '../StaffHead.tsx';
import { StaffMoment } from '../StaffMoment.tsx';
import { StaffPages } from '../StaffPages.tsx';
import { staffPaths } from '../staffPaths.ts';
import { StaffTable } from '../StaffTable.tsx';
import { useStaffTexts } from '../useStaffTexts.ts';
import { BookingForm } from './BookingForm.tsx';
import { useStockTexts } from './useStockTexts.ts';

interface SkuPageProps {
  sku: string;
  available: number;
  movements: readonly Movement[];
  nextBefore: string | null;
  later: boolean;
  bookingKey: string;
  answer: FormAnswer | undefined;
}

/** Stock level of a SKU, its movements and the booking form. */
export function SkuPage(props: SkuPageProps) {
  const { sku, available, movements, nextBefore, later } = props;
  const common = useStaffTexts();
  const texts = useStockTexts();
  const locale = useLocale();
  const audit = { service: 'products', subject: sku };
  return (
    <>
      <StaffHead title={texts.title(sku)}>
        <Link to={staffPaths.stock(locale)}>{common.stock}</Link>
        <Link to={staffPaths.audit(locale, audit)}>{common.seeAudit}</Link>
      </StaffHead>
      <Done texts={texts.done} />
      <p className="staff-level">{texts.now(available)}</p>
      <div className="staff-columns">
        <div>
          <h2>{texts.movements}</h2>
          <StaffTable
            caption={texts.movements}
            empty={movements.length === 0}
            columns={[
              texts.at,
              `#${texts.change}`,
              texts.reason,
              texts.note,
              texts.actor,
            ]}
          >
            {movements.map(({ id, at, quantity, reason, note, actor }) => (
              <tr key={id}>
                <td>
                  <StaffMoment at={at} />
                </td>
                <td className="number">
                  {quantity > 0 ? `+${quantity}` : `−${-quantity}`}
                </td>
                <td>{texts.reasons[reason]}</td>
                <td className="wide">{note}</td>
                <td className="soft">{actor}</td>
              </tr>
            ))}
          </StaffTable>
          <StaffPages
            next={
              nextBefore && staffPaths.sku(locale, sku, { before: nextBefore })
            }
            first={later ? staffPaths.sku(locale, sku) : null}
          />
        </div>
        <BookingForm
          key={props.bookingKey}
          bookingKey={props.bookingKey}
          answer={props.answer}
        />
      </div>
    </>
  );
}
