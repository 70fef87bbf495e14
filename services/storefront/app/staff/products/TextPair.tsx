import { Field } from '../../forms/Field.tsx';
import { TextAreaField } from '../../forms/TextAreaField.tsx';
import { locales } from '../../i18n/locales.ts';
import { useStaffProductTexts } from './useStaffProductTexts.ts';

interface TextPairProps {
  name: 'name' | 'summary' | 'description';
  rows: number;
  /** Returns the props of the field with that name. */
  field: (name: string) => { name: string; defaultValue: string | undefined };
  error: string;
}

/** A text field for each language, side by side. */
export function TextPair({ name, rows, field, error }: TextPairProps) {
  const texts = useStaffProductTexts();
  return (
    <div className="staff-grid">
      {locales.map(lang => {
        const one = {
          ...field(`${name}.${lang}`),
          lang,
          error,
          label: texts[name][lang],
        };
        return rows === 1 ? (
          <Field key={lang} {...one} />
        ) : (
          <TextAreaField key={lang} {...one} rows={rows} />
        );
      })}
    </div>
  );
}
