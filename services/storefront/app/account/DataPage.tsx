import type { FormAnswer } from '../forms/FormAnswer.ts';
import { Field } from '../forms/Field.tsx';
import { ShopForm } from '../forms/ShopForm.tsx';
import { SubmitButton } from '../forms/SubmitButton.tsx';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { useOwnTexts } from './useOwnTexts.ts';

const FORBIDDEN = 403;
const CONFLICT = 409;
const TOO_MANY = 429;

/** Exports the stored data and deletes the account. */
export function DataPage({ answer }: { answer: FormAnswer | undefined }) {
  const texts = useOwnTexts();
  const locale = useLocale();
  return (
    <AccountFrame title={texts.dataTitle}>
      <section aria-labelledby="export" className="max-w-prose">
        <h2 id="export" className="text-2xl font-bold">
          {texts.exportTitle}
        </h2>
        <p className="mt-3">{texts.exportText}</p>
        <p className="mt-5">
          <a className="button" href={paths.accountExport(locale)} download>
            {texts.exportAction}
          </a>
        </p>
      </section>
      <section aria-labelledby="delete" className="mt-14 max-w-prose">
        <h2 id="delete" className="text-2xl font-bold">
          {texts.deleteTitle}
        </h2>
        <p className="mt-3">{texts.deleteText}</p>
        <ShopForm
          className="max-w-md"
          answer={answer}
          problem={texts.deleteProblem}
          refusals={{
            [FORBIDDEN]: texts.wrongPassword,
            [CONFLICT]: texts.notNow,
            [TOO_MANY]: texts.tooOften(answer?.retryAfter),
          }}
        >
          <Field
            name="password"
            type="password"
            label={texts.password}
            error={texts.passwordError}
            autoComplete="current-password"
            required
          />
          <p className="mt-6">
            <SubmitButton className="button button-danger">
              {texts.deleteAction}
            </SubmitButton>
          </p>
        </ShopForm>
      </section>
    </AccountFrame>
  );
}
