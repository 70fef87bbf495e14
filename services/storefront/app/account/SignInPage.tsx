import { Link } from 'react-router';
import type { FormAnswer } from '../forms/FormAnswer.ts';
import { Field } from '../forms/Field.tsx';
import { ShopForm } from '../forms/ShopForm.tsx';
import { SubmitButton } from '../forms/SubmitButton.tsx';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useAccountTexts } from './accountTexts.ts';

const UNAUTHENTICATED = 401;
const TOO_MANY = 429;

/** Where one says who one is. */
export function SignInPage({ answer }: { answer: FormAnswer | undefined }) {
  const texts = useAccountTexts();
  const locale = useLocale();
  return (
    <div className="wrap">
      <PageTitle title={texts.signInTitle} hidden />
      <div className="mx-auto max-w-md pt-12 md:pt-20">
        <h1 className="display text-4xl md:text-5xl">{texts.signInTitle}</h1>
        <ShopForm
          className="mt-6"
          answer={answer}
          problem={texts.problem}
          refusals={{
            [UNAUTHENTICATED]: texts.wrongPassword,
            [TOO_MANY]: texts.tooOften,
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
          <p className="mt-8">
            <SubmitButton>{texts.signIn}</SubmitButton>
          </p>
        </ShopForm>
        <p className="mt-8">
          {texts.newHere}{' '}
          <Link className="text-link" to={paths.signUp(locale)}>
            {texts.signUp}
          </Link>
        </p>
      </div>
    </div>
  );
}
