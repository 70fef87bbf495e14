import type { Profile } from '@comptoir/contracts/customers';
import type { FormAnswer } from '../forms/FormAnswer.ts';
import { Field } from '../forms/Field.tsx';
import { SelectField } from '../forms/SelectField.tsx';
import { ShopForm } from '../forms/ShopForm.tsx';
import { SubmitButton } from '../forms/SubmitButton.tsx';
import { formatDate } from '../i18n/formatDate.ts';
import { locales } from '../i18n/locales.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { Done } from '../ui/Done.tsx';
import { AccountFrame } from './AccountFrame.tsx';
import { useFrameTexts } from './useFrameTexts.ts';
import { useOwnTexts } from './useOwnTexts.ts';

interface ProfilePageProps {
  profile: Pick<Profile, 'createdAt' | 'email' | 'locale' | 'name'>;
  answer: FormAnswer | undefined;
}

/** Form that edits the profile. */
export function ProfilePage({ profile, answer }: ProfilePageProps) {
  const texts = useOwnTexts();
  const title = useFrameTexts().myAccount;
  const locale = useLocale();
  const greeting = (
    <>
      {texts.greeting} <bdi>{profile.name}</bdi>
    </>
  );
  return (
    <AccountFrame title={title} heading={greeting}>
      <div className="max-w-md">
        {!answer && <Done texts={texts.profileDone} />}
        <dl className="account-facts">
          <dt>{texts.email}</dt>
          <dd>{profile.email}</dd>
          <dt>{texts.memberSince}</dt>
          <dd>{formatDate(profile.createdAt, locale)}</dd>
        </dl>
        <ShopForm answer={answer} problem={texts.problem}>
          <Field
            name="name"
            label={texts.name}
            error={texts.nameError}
            defaultValue={profile.name}
            autoComplete="name"
            dir="auto"
            required
          />
          <SelectField
            name="locale"
            label={texts.language}
            hint={texts.languageHint}
            error={texts.languageError}
            defaultValue={profile.locale}
            options={locales.map(value => ({
              value,
              text: texts.languages[value],
            }))}
          />
          <p className="mt-8">
            <SubmitButton>{texts.save}</SubmitButton>
          </p>
        </ShopForm>
      </div>
    </AccountFrame>
  );
}
