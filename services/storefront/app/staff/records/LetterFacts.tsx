import type { DeadLetter } from '@comptoir/kit/deadLetters/DeadLetter';
import { StaffMoment } from '../StaffMoment.tsx';
import { useRecordTexts } from './useRecordTexts.ts';

/** Failure and state of a dead-lettered message. */
export function LetterFacts({ letter }: { letter: DeadLetter }) {
  const texts = useRecordTexts();
  const { decision, firstFailure } = letter;
  return (
    <section className="staff-box">
      <dl className="staff-facts">
        <dt>{texts.state}</dt>
        <dd>{texts.states[letter.state]}</dd>
        <dt>{texts.reason}</dt>
        <dd>{letter.reason}</dd>
        <dt>{texts.died}</dt>
        <dd>
          <StaffMoment at={letter.diedAt} />
        </dd>
        {firstFailure && (
          <>
            <dt>{texts.firstFailure}</dt>
            <dd>
              <StaffMoment at={firstFailure.at} /> {firstFailure.reason}
            </dd>
          </>
        )}
        <dt>{texts.about}</dt>
        <dd>{letter.aggregateId ?? '—'}</dd>
        <dt>{texts.eventId}</dt>
        <dd>{letter.messageId}</dd>
        <dt>{texts.tries}</dt>
        <dd>{letter.attempts}</dd>
        <dt>{texts.redriven}</dt>
        <dd>{letter.redriven}</dd>
        <dt>{texts.size}</dt>
        <dd>{texts.bytes(letter.bytes)}</dd>
        {decision && (
          <>
            <dt>{texts.decidedBy}</dt>
            <dd>
              {decision.actor}, <StaffMoment at={decision.at} />
              {decision.note && <> — {decision.note}</>}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
