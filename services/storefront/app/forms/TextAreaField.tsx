import type { TextareaHTMLAttributes } from 'react';
import { FieldFrame, type FieldTexts } from './FieldFrame.tsx';

type TextAreaFieldProps = FieldTexts &
  TextareaHTMLAttributes<HTMLTextAreaElement>;

/** Several lines to fill in. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { name, label, hint, error, defaultValue, ...area } = props;
  return (
    <FieldFrame {...{ name, label, hint, error, defaultValue }}>
      {control => <textarea {...control} {...area} />}
    </FieldFrame>
  );
}
