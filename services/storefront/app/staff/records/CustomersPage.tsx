import type { MaskedCustomer } from '@comptoir/contracts/customers';
import { Link } from 'react-router';
import { useLocale } from '../../i18n/useLocale.ts';
import { StaffHead } from '../StaffHead.tsx';
import { StaffMoment } from '../StaffMoment.tsx';
import { StaffPages } from '../StaffPages.tsx';
import { staffPaths } from '../staffPaths.ts';
import { StaffSearch } from '../StaffSearch.tsx';
import { StaffTable } from '../StaffTable.tsx';
import { useStaffTexts } from '../useStaffTexts.ts';
import { useRecordTexts } from './useRecordTexts.ts';

interface CustomersPageProps {
  q: string;
  customers: readonly MaskedCustomer[];
  nextCursor: string | null;
  later: boolean;
}

/** Accounts, newest first, with masked personal data. */
export function CustomersPage(props: CustomersPageProps) {
  const { q, customers, nextCursor, later } = props;
  const common = useStaffTexts();
  const texts = useRecordTexts();
  const locale = useLocale();
  const columns = [
    texts.customer,
    common.orders,
    texts.name,
    texts.email,
    texts.language,
    texts.account,
    texts.since,
  ];
  return (
    <>
      <StaffHead title={common.customers} />
      <StaffSearch name="q" label={texts.findCustomer} value={q} />
      <p className="soft">{texts.masked}</p>
      <StaffTable
        caption={common.customers}
        columns={columns}
        empty={customers.length === 0}
      >
        {customers.map(({ id, name, email, ...customer }) => (
          <tr key={id}>
            <th scope="row">
              <Link
                to={staffPaths.audit(locale, {
                  service: 'customers',
                  subject: id,
                })}
              >
                {id}
              </Link>
            </th>
            <td>
              <Link to={staffPaths.orders(locale, { q: id })}>
                {common.orders}
              </Link>
            </td>
            <td>{name}</td>
            <td>{email}</td>
            <td>{customer.locale}</td>
            <td>
              {customer.confirmed ? texts.confirmed : texts.unconfirmed}{' '}
              {customer.roles.includes('staff') && (
                <span className="stamp stamp-due">{texts.staff}</span>
              )}
            </td>
            <td>
              <StaffMoment at={customer.createdAt} />
            </td>
          </tr>
        ))}
      </StaffTable>
      <StaffPages
        next={
          nextCursor && staffPaths.customers(locale, { q, cursor: nextCursor })
        }
        first={later ? staffPaths.customers(locale, { q }) : null}
      />
    </>
  );
}
