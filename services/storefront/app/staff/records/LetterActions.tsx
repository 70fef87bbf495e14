import { ShopForm } from '../../forms/ShopForm.tsx';
import { SubmitButton } from '../../forms/SubmitButton.tsx';
import { TextAreaField } from '../../forms/TextAreaField.tsx';
import { Irreversible } from '../Irreversible.tsx';
import { useStaffTexts } from '../useStaffTexts.ts';
import type { LetterAnswer } from './decideLetter.ts';
import { useRecordTexts } from './useRecordTexts.ts';

interface LetterActionsProps {
  /** Whether the message is still waiting for a decision. */
  waiting: boolean;
  answer: LetterAnswer | undefined;
}

/** Redrives or discards the message. */
export function LetterActions({ waiting, answer }: LetterActionsProps) {
  const common = useStaffTexts();
  const texts = useRecordTexts();
  const discarding = answer?.action === 'discard' ? answer : undefined;
  const form = {
    problem: answer?.refused ? common.refused : common.problem,
    refusals: { 409: texts.decidedAlready },
  };
  if (!waiting) {
    return answer ? (
      <ShopForm {...form} answer={answer}>
        {null}
      </ShopForm>
    ) : null;
  }
  return (
    <section className="staff-box">
      <ShopForm
        {...form}
        answer={answer?.action === 'redrive' ? answer : undefined}
      >
        <p className="staff-send">
          <SubmitButton name="intent" value="redrive">
            {texts.redrive}
          </SubmitButton>
        </p>
      </ShopForm>
      <Irreversible summary={texts.discard} open={discarding !== undefined}>
        <ShopForm {...form} prefix="discard-" answer={discarding}>
          <TextAreaField
            name="note"
            rows={2}
            label={texts.why}
            error={texts.whyError}
          />
          <p className="staff-send">
            <SubmitButton name="intent" value="discard">
              {texts.discardNow}
            </SubmitButton>
          </p>
        </ShopForm>
      </Irreversible>
    </section>
  );
}
