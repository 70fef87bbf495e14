import type { SelectHTMLAttributes } from 'react';
import { FieldFrame, type FieldTexts } from './FieldFrame.tsx';

interface Options {
  options: readonly { value: string; text: string }[];
}

type SelectFieldProps = FieldTexts &
  Options &
  SelectHTMLAttributes<HTMLSelectElement>;

/** Select field. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, error, defaultValue, options, ...select } = props;
  return (
    <FieldFrame
      name={name}
      label={label}
      hint={hint}
      error={error}
      defaultValue={defaultValue}
    >
      {control => (
        <select {...control} {...select}>
          {options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
