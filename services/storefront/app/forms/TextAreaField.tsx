import type { TextareaHTMLAttributes } from 'react';
import { FieldFrame, type FieldTexts } from './FieldFrame.tsx';

type TextAreaFieldProps = FieldTexts &
  TextareaHTMLAttributes<HTMLTextAreaElement>;

/** Multi-line text field. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { name, label, hint, error, defaultValue, ...area } = props;
  return (
    <FieldFrame
      name={name}
      label={label}
      hint={hint}
      error={error}
      defaultValue={defaultValue}
    >
      {control => <textarea {...control} {...area} />}
    </FieldFrame>
  );
}
