import type { DeadLetterSummary } from '@comptoir/kit/deadLetters/DeadLetter';
import { Link } from 'react-router';
import { useLocale } from '../../i18n/useLocale.ts';
import { StaffHead } from '../StaffHead.tsx';
import { StaffMoment } from '../StaffMoment.tsx';
import { StaffPages } from '../StaffPages.tsx';
import { staffPaths } from '../staffPaths.ts';
import { StaffTable } from '../StaffTable.tsx';
import { useStaffTexts } from '../useStaffTexts.ts';
import { useRecordTexts } from './useRecordTexts.ts';
import type { ServiceName } from './services.ts';
import { ServiceTabs } from './ServiceTabs.tsx';

interface LettersPageProps {
  service: ServiceName;
  letters: readonly DeadLetterSummary[];
  total: number;
  nextCursor: string | null;
  later: boolean;
}

/** Dead-lettered messages of a service that wait for a decision. */
export function LettersPage(props: LettersPageProps) {
  const { service, letters, total, nextCursor, later } = props;
  const common = useStaffTexts();
  const texts = useRecordTexts();
  const locale = useLocale();
  const columns = [
    texts.message,
    texts.about,
    texts.reason,
    `#${texts.tries}`,
    texts.died,
  ];
  return (
    <>
      <StaffHead title={common.letters} />
      <ServiceTabs
        current={service}
        to={each => staffPaths.letters(locale, { service: each })}
      />
      <p className="soft">{texts.waiting(total)}</p>
      <StaffTable
        caption={common.letters}
        columns={columns}
        empty={letters.length === 0}
      >
        {letters.map(letter => (
          <tr key={letter.id}>
            <th scope="row">
              <Link to={staffPaths.letter(locale, service, letter.id)}>
                {letter.type}
              </Link>
            </th>
            <td>{letter.aggregateId}</td>
            <td className="wide">{letter.reason}</td>
            <td className="number">{letter.attempts}</td>
            <td>
              <StaffMoment at={letter.diedAt} />
            </td>
          </tr>
        ))}
      </StaffTable>
      <StaffPages
        next={
          nextCursor &&
          staffPaths.letters(locale, { service, cursor: nextCursor })
        }
        first={later ? staffPaths.letters(locale, { service }) : null}
      />
    </>
  );
}
