import type { FormAnswer } from '../forms/FormAnswer.ts';
import { ShopForm } from '../forms/ShopForm.tsx';
import { SubmitButton } from '../forms/SubmitButton.tsx';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useAccountTexts } from './useAccountTexts.ts';
import { BadLinkPage } from './BadLinkPage.tsx';
import { EntryFrame } from './EntryFrame.tsx';

const TOO_MANY = 429;

interface ConfirmPageProps {
  token: string;
  answer: FormAnswer | undefined;
}

/** Target of the mailed confirmation link. Confirms by a button, since mail scanners follow links. */
export function ConfirmPage({ token, answer }: ConfirmPageProps) {
  const texts = useAccountTexts();
  const locale = useLocale();
  if (token === '' || answer?.fields.includes('token')) {
    const again = paths.signUp(locale);
    return <BadLinkPage text={texts.badConfirmLink} again={again} />;
  }
  return (
    <EntryFrame title={texts.confirmTitle}>
      <p className="mt-4 text-lg">{texts.confirmText}</p>
      <ShopForm
        className="mt-8"
        answer={answer}
        problem={texts.problem}
        refusals={{ [TOO_MANY]: texts.tooOften(answer?.retryAfter) }}
      >
        <input type="hidden" name="token" value={token} />
        <SubmitButton>{texts.confirm}</SubmitButton>
      </ShopForm>
    </EntryFrame>
  );
}
