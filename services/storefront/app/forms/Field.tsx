import type { InputHTMLAttributes } from 'react';
import { FieldFrame, type FieldTexts } from './FieldFrame.tsx';

type FieldProps = FieldTexts & InputHTMLAttributes<HTMLInputElement>;

/** One line to fill in. */
export function Field(props: FieldProps) {
  const { name, label, hint, error, defaultValue, ...input } = props;
  return (
    <FieldFrame {...{ name, label, hint, error, defaultValue }}>
      {control => <input {...control} {...input} />}
    </FieldFrame>
  );
}
