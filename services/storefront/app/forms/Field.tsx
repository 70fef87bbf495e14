import type { InputHTMLAttributes } from 'react';
import { FieldFrame, type FieldTexts } from './FieldFrame.tsx';

type FieldProps = FieldTexts & InputHTMLAttributes<HTMLInputElement>;

/** Single-line text field. */
export function Field(props: FieldProps) {
  const { name, label, hint, error, defaultValue, ...input } = props;
  return (
    <FieldFrame
      name={name}
      label={label}
      hint={hint}
      error={error}
      defaultValue={defaultValue}
    >
      {control => <input {...control} {...input} />}
    </FieldFrame>
  );
}
