import { Link } from 'react-router';
import type { FormAnswer } from '../forms/FormAnswer.ts';
import { Field } from '../forms/Field.tsx';
import { ShopForm } from '../forms/ShopForm.tsx';
import { SubmitButton } from '../forms/SubmitButton.tsx';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useAccountTexts } from './useAccountTexts.ts';
import { EntryFrame } from './EntryFrame.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import { useWithNext } from './useWithNext.ts';

const TOO_MANY = 429;

/** The sign-up form; the account is confirmed by email. */
export function SignUpPage({ answer }: { answer: FormAnswer | undefined }) {
  const texts = useAccountTexts();
  const locale = useLocale();
  const withNext = useWithNext();
  return (
    <EntryFrame title={texts.signUpTitle}>
      <p className="mt-4 text-lg">{texts.signUpText}</p>
      <ShopForm
        className="mt-6"
        answer={answer}
        problem={texts.problem}
        refusals={{ [TOO_MANY]: texts.tooOften(answer?.retryAfter) }}
      >
        <Field
          name="name"
          label={texts.name}
          error={texts.nameError}
          autoComplete="name"
          dir="auto"
          required
        />
        <Field
          name="email"
          type="email"
          label={texts.email}
          error={texts.emailError}
          autoComplete="username"
          required
        />
        <NewPasswordField />
        <p className="mt-8">
          <SubmitButton>{texts.signUp}</SubmitButton>
        </p>
      </ShopForm>
      <p className="mt-10">
        {texts.haveAccount}{' '}
        <Link className="text-link" to={withNext(paths.signIn(locale))}>
          {texts.signIn}
        </Link>
      </p>
    </EntryFrame>
  );
}
