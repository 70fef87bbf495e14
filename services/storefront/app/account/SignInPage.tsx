import { Link } from 'react-router';
import type { FormAnswer } from '../forms/FormAnswer.ts';
import { Field } from '../forms/Field.tsx';
import { ShopForm } from '../forms/ShopForm.tsx';
import { SubmitButton } from '../forms/SubmitButton.tsx';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { Done } from '../ui/Done.tsx';
import { useAccountTexts } from './useAccountTexts.ts';
import { EntryFrame } from './EntryFrame.tsx';
import { useWithNext } from './useWithNext.ts';

const UNAUTHENTICATED = 401;
const TOO_MANY = 429;

/** The sign-in form. */
export function SignInPage({ answer }: { answer: FormAnswer | undefined }) {
  const texts = useAccountTexts();
  const locale = useLocale();
  const withNext = useWithNext();
  return (
    <EntryFrame title={texts.signInTitle}>
      {!answer && <Done texts={texts.signInDone} />}
      <ShopForm
        className="mt-6"
        answer={answer}
        problem={texts.problem}
        refusals={{
          [UNAUTHENTICATED]: texts.wrongPassword,
          [TOO_MANY]: texts.tooOften(answer?.retryAfter),
        }}
      >
        <Field
          name="email"
          type="email"
          label={texts.email}
          error={texts.emailError}
          autoComplete="username"
          required
        />
        <Field
          name="password"
          type="password"
          label={texts.password}
          error={texts.passwordError}
          autoComplete="current-password"
          required
        />
        <p className="mt-8 flex flex-wrap items-center gap-x-8 gap-y-3">
          <SubmitButton>{texts.signIn}</SubmitButton>
          <Link className="text-link" to={withNext(paths.forgot(locale))}>
            {texts.forgotten}
          </Link>
        </p>
      </ShopForm>
      <p className="mt-10">
        {texts.newHere}{' '}
        <Link className="text-link" to={withNext(paths.signUp(locale))}>
          {texts.signUp}
        </Link>
      </p>
    </EntryFrame>
  );
}
