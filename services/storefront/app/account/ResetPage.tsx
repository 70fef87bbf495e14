import type { FormAnswer } from '../forms/FormAnswer.ts';
import { ShopForm } from '../forms/ShopForm.tsx';
import { SubmitButton } from '../forms/SubmitButton.tsx';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useAccountTexts } from './useAccountTexts.ts';
import { BadLinkPage } from './BadLinkPage.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';

const TOO_MANY = 429;

interface ResetPageProps {
  token: string;
  answer: FormAnswer | undefined;
}

/** Target of the mailed password reset link. */
export function ResetPage({ token, answer }: ResetPageProps) {
  const texts = useAccountTexts();
  const locale = useLocale();
  if (token === '' || answer?.fields.includes('token')) {
    const again = paths.forgot(locale);
    return <BadLinkPage text={texts.badResetLink} again={again} />;
  }
  return (
    <EntryFrame title={texts.resetTitle}>
      <p className="mt-4 text-lg">{texts.resetText}</p>
      <ShopForm
        className="mt-6"
        answer={answer}
        problem={texts.problem}
        refusals={{ [TOO_MANY]: texts.tooOften(answer?.retryAfter) }}
      >
        <input type="hidden" name="token" value={token} />
        <NewPasswordField />
        <p className="mt-8">
          <SubmitButton>{texts.reset}</SubmitButton>
        </p>
      </ShopForm>
    </EntryFrame>
  );
}
