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
import type { ServiceName } from './services.ts';
import { ServiceTabs } from './ServiceTabs.tsx';
import type { AuditRow } from './toAuditRow.ts';

interface AuditPageProps {
  service: ServiceName;
  subject: string;
  rows: readonly AuditRow[];
  nextCursor: string | null;
  later: boolean;
}

/** The audit log, newest first. */
export function AuditPage(props: AuditPageProps) {
  const { service, subject, rows, nextCursor, later } = props;
  const common = useStaffTexts();
  const texts = useRecordTexts();
  const locale = useLocale();
  const here = (query: Record<string, string> = {}) =>
    staffPaths.audit(locale, { service, subject, ...query });
  const columns = [
    texts.at,
    texts.actor,
    texts.action,
    texts.what,
    texts.change,
  ];
  return (
    <>
      <StaffHead title={common.audit} />
      <ServiceTabs current={service} to={each => here({ service: each })} />
      <StaffSearch name="subject" label={texts.subject} value={subject}>
        <input type="hidden" name="service" value={service} />
      </StaffSearch>
      <StaffTable
        caption={common.audit}
        columns={columns}
        empty={rows.length === 0}
      >
        {rows.map(row => (
          <tr key={row.id}>
            <td>
              <StaffMoment at={row.at} />
            </td>
            <td>{row.actor}</td>
            <td>
              <code>{row.action}</code>
            </td>
            <td>
              <Link to={here({ subject: row.subject })}>{row.subject}</Link>
            </td>
            <td className="wide">
              <details>
                <summary>{texts.show}</summary>
                <pre className="staff-code">{row.change}</pre>
              </details>
            </td>
          </tr>
        ))}
      </StaffTable>
      <StaffPages
        next={nextCursor && here({ cursor: nextCursor })}
        first={later ? here() : null}
      />
    </>
  );
}
