import { Link } from 'react-router';
import { useLocale } from '../../i18n/useLocale.ts';
import { services } from '../records/services.ts';
import { StaffHead } from '../StaffHead.tsx';
import { staffPaths } from '../staffPaths.ts';
import { useStaffTexts } from '../useStaffTexts.ts';
import type { Amount, Overview } from './loadOverview.ts';
import { useOverviewTexts } from './useOverviewTexts.ts';

/** Numbers of open tasks, each with a link to its list. */
export function OverviewPage({ overview }: { overview: Overview }) {
  const common = useStaffTexts();
  const texts = useOverviewTexts();
  const locale = useLocale();
  const { toShip, rejected, low, letters } = overview;
  return (
    <>
      <StaffHead title={common.overview} />
      <ul className="staff-todo">
        <Todo
          text={texts.toShip}
          amount={toShip}
          to={staffPaths.orders(locale, { status: 'confirmed' })}
        />
        <Todo
          text={texts.low}
          amount={low}
          to={staffPaths.stock(locale, { level: 'low' })}
        />
        <Todo
          text={texts.rejected}
          amount={rejected}
          to={staffPaths.orders(locale, { status: 'rejected' })}
        />
        {services.map(service => (
          <Todo
            key={service}
            text={texts.letters(texts.services[service])}
            amount={letters[service]}
            to={staffPaths.letters(locale, { service })}
          />
        ))}
      </ul>
    </>
  );
}

function Todo(props: { text: string; amount: Amount; to: string }) {
  const { text, amount, to } = props;
  const texts = useOverviewTexts();
  const waits = amount === null || amount.count > 0;
  return (
    <li className={waits ? 'staff-todo-due' : undefined}>
      <Link to={to}>
        <span className="staff-todo-count">
          {amount ? `${amount.count}${amount.more ? '+' : ''}` : texts.unknown}
        </span>
        <span>{text}</span>
        {!amount && <span className="soft">{texts.unknownNote}</span>}
      </Link>
    </li>
  );
}
