import { Field } from '../forms/Field.tsx';
import { useAccountTexts } from './useAccountTexts.ts';

/** A password that is chosen now, with what makes a good one. */
export function NewPasswordField() {
  const texts = useAccountTexts();
  return (
    <Field
      name="password"
      type="password"
      label={texts.newPassword}
      hint={texts.newPasswordHint}
      error={texts.newPasswordError}
      autoComplete="new-password"
      required
    />
  );
}
