import type { FormAnswer } from '../forms/FormAnswer.ts';
import { Field } from '../forms/Field.tsx';
import { ShopForm } from '../forms/ShopForm.tsx';
import { SubmitButton } from '../forms/SubmitButton.tsx';
import { useAccountTexts } from './useAccountTexts.ts';
import { EntryFrame } from './EntryFrame.tsx';

const TOO_MANY = 429;

/** Form that requests a password reset link. */
export function ForgotPage({ answer }: { answer: FormAnswer | undefined }) {
  const texts = useAccountTexts();
  return (
    <EntryFrame title={texts.forgotTitle}>
      <p className="mt-4 text-lg">{texts.forgotText}</p>
      <ShopForm
        className="mt-6"
        answer={answer}
        problem={texts.problem}
        refusals={{ [TOO_MANY]: texts.tooOften(answer?.retryAfter) }}
      >
        <Field
          name="email"
          type="email"
          label={texts.email}
          error={texts.emailError}
          autoComplete="username"
          required
        />
        <p className="mt-8">
          <SubmitButton>{texts.sendLink}</SubmitButton>
        </p>
      </ShopForm>
    </EntryFrame>
  );
}
