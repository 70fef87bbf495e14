import { DiscardInput } from '@comptoir/kit/deadLetters/DeadLetter';
import type { StaffClient } from '../../../src/staff/StaffClient.ts';
import type { FormAnswer } from '../../forms/FormAnswer.ts';
import { readForm } from '../../forms/readForm.ts';
import { refusedForm } from '../../forms/refusedForm.ts';

/** Decisions about a dead-lettered message. */
export const letterActions = ['redrive', 'discard'] as const;
export type LetterAction = (typeof letterActions)[number];

/** Response to a refused form of one decision. */
export interface LetterAnswer extends FormAnswer {
  action: LetterAction;
}

/** Redrives or discards a message. Resolves to a FormAnswer if it was refused, else undefined. */
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
