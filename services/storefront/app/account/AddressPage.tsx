import type { AddressEntry } from '@comptoir/contracts/customers';
import { Link } from 'react-router';
import { AddressFields } from '../forms/AddressFields.tsx';
import { CheckField } from '../forms/CheckField.tsx';
import type { FormAnswer } from '../forms/FormAnswer.ts';
import { ShopForm } from '../forms/ShopForm.tsx';
import { SubmitButton } from '../forms/SubmitButton.tsx';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { useBookTexts } from './useBookTexts.ts';

const CONFLICT = 409;

interface AddressPageProps {
  /** The address to edit; undefined adds one. */
  address?: AddressEntry;
  answer: FormAnswer | undefined;
}

/** Form that adds or edits an address. */
export function AddressPage({ address, answer }: AddressPageProps) {
  const texts = useBookTexts();
  const locale = useLocale();
  return (
    <AccountFrame title={address ? texts.editTitle : texts.addTitle}>
      <div className="max-w-md">
        <ShopForm
          answer={answer}
          problem={texts.problem}
          refusals={{ [CONFLICT]: texts.full }}
        >
          <AddressFields address={address} />
          {address?.isDefault ? (
            <input type="hidden" name="isDefault" value="yes" />
          ) : (
            <CheckField name="isDefault" label={texts.asUsual} />
          )}
          <p className="mt-8 flex flex-wrap items-center gap-x-8 gap-y-3">
            <SubmitButton>{texts.save}</SubmitButton>
            <Link className="text-link" to={paths.addresses(locale)}>
              {texts.back}
            </Link>
          </p>
        </ShopForm>
      </div>
    </AccountFrame>
  );
}
