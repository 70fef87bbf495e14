import { TextAreaField } from '../forms/TextAreaField.tsx';
import { useStaffTexts } from './useStaffTexts.ts';

/** Field for an optional note about an action. */
export function NoteField() {
  const texts = useStaffTexts();
  return (
    <TextAreaField
      name="note"
      rows={2}
      label={texts.note}
      hint={texts.noteHint}
      error={texts.noteError}
    />
  );
}
