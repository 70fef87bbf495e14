import type { LocalizedText } from '@comptoir/contracts/common';
import { Field } from '../../forms/Field.tsx';
import { locales } from '../../i18n/locales.ts';
import { usePictureTexts } from './usePictureTexts.ts';

/** Alternative text of a picture in each language. */
export function AltFields({ alt }: { alt?: LocalizedText }) {
  const texts = usePictureTexts();
  return (
    <div className="staff-grid">
      {locales.map(lang => (
        <Field
          key={lang}
          name={`alt.${lang}`}
          lang={lang}
          label={texts.alt[lang]}
          error={texts.altError}
          defaultValue={alt?.[lang]}
        />
      ))}
    </div>
  );
}
