import { DiscardInput } from '@comptoir/kit/deadLetters/deadLetter';
import type { StaffClient } from '../../../src/staff/StaffClient.ts';
import type { FormAnswer } from '../../forms/FormAnswer.ts';
import { readForm } from '../../forms/readForm.ts';
import { refusedForm } from '../../forms/refusedForm.ts';

/** What can be made of a dead letter. */
export const letterActions = ['redrive', 'discard'] as const;
export type LetterAction = (typeof letterActions)[number];

/** The answer to the form of one action. */
export interface LetterAnswer extends FormAnswer {
  action: LetterAction;
}

/** Gives a message another chance or throws it away; answers why not, or nothing. */
export async function decideLetter(
  records: StaffClient['records']['shopping'],
  id: string,
  action: LetterAction,
  form: FormData,
): Promise<LetterAnswer | undefined> {
  try {
    if (action === 'redrive') {
      await records.redrive(id);
      return undefined;
    }
    const { value, answer } = readForm(DiscardInput, form);
    if (answer) {
      return { ...answer, action };
    }
    await records.discard(id, value.note);
  } catch (error) {
    return { ...refusedForm(error, form), action };
  }
  return undefined;
}
