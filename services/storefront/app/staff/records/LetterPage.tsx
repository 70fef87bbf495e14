import type { DeadLetter } from '@comptoir/kit/deadLetters/DeadLetter';
import { Link } from 'react-router';
import { useLocale } from '../../i18n/useLocale.ts';
import { Done } from '../../ui/Done.tsx';
import { StaffHead } from '../StaffHead.tsx';
import { staffPaths } from '../staffPaths.ts';
import { useStaffTexts } from '../useStaffTexts.ts';
import type { LetterAnswer } from './decideLetter.ts';
import { LetterActions } from './LetterActions.tsx';
import { LetterFacts } from './LetterFacts.tsx';
import { useRecordTexts } from './useRecordTexts.ts';
import type { ServiceName } from './services.ts';

interface LetterPageProps {
  service: ServiceName;
  letter: DeadLetter;
  answer: LetterAnswer | undefined;
}

/** One dead-lettered message with its content. */
export function LetterPage({ service, letter, answer }: LetterPageProps) {
  const common = useStaffTexts();
  const texts = useRecordTexts();
  const locale = useLocale();
  return (
    <>
      <StaffHead title={texts.letterTitle(letter.type)}>
        <Link to={staffPaths.letters(locale, { service })}>
          {common.letters}
        </Link>
        <Link to={staffPaths.audit(locale, { service, subject: letter.id })}>
          {common.seeAudit}
        </Link>
      </StaffHead>
      <Done texts={texts.done} />
      <div className="staff-columns">
        <div>
          <LetterFacts letter={letter} />
          <section className="staff-box" aria-labelledby="payload">
            <h2 id="payload">{texts.payload}</h2>
            {letter.payload ? (
              <pre
                className="staff-code"
                tabIndex={0}
                aria-labelledby="payload"
                role="region"
              >
                {letter.payload.content}
              </pre>
            ) : (
              <p>{texts.noPayload}</p>
            )}
          </section>
        </div>
        <LetterActions waiting={letter.state === 'waiting'} answer={answer} />
      </div>
    </>
  );
}
