import type { TextareaHTMLAttributes } from 'react';
import { useFormAnswer } from './useFormAnswer.ts';

interface TextAreaFieldProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  name: string;
  label: string;
  hint?: string | undefined;
  error: string;
}

/** Several lines to fill in; their note is that of `Field`. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { label, hint, error, ...area } = props;
  const { name, defaultValue } = area;
  const { fields, entered, prefix } = useFormAnswer();
  const id = prefix + name;
  const wrong = fields.includes(name);
  const note = wrong ? error : hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {note && (
        <p id={`${id}-note`} className={wrong ? 'field-error' : 'field-hint'}>
          {note}
        </p>
      )}
      <textarea
        className="input"
        {...area}
        id={id}
        defaultValue={entered[name] ?? defaultValue}
        aria-invalid={wrong || undefined}
        aria-describedby={note ? `${id}-note` : undefined}
      />
    </div>
  );
}
