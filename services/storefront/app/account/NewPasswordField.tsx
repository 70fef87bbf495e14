import { Field } from '../forms/Field.tsx';
import { useAccountTexts } from './useAccountTexts.ts';

/** Field for a new password, with the rules for it. */
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
