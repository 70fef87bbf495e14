import type { InputHTMLAttributes } from 'react';
import { useFormAnswer } from './useFormAnswer.ts';

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  name: string;
  label: string;
  /** Stands under the label while all is well. */
  hint?: string;
  /** Stands there instead once the form came back with this field. */
  error: string;
}

/** One line to fill in: its label, what is expected, and what was wrong with it. */
export function Field({ label, hint, error, ...input }: FieldProps) {
  const { name, defaultValue } = input;
  const { fields, entered, prefix } = useFormAnswer();
  const id = prefix + name;
  const wrong = fields.includes(name);
  const note = wrong ? error : hint;
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {note && (
        <p id={`${id}-note`} className={wrong ? 'field-error' : 'field-hint'}>
          {note}
        </p>
      )}
      <input
        className="input"
        {...input}
        id={id}
        defaultValue={entered[name] ?? defaultValue}
        aria-invalid={wrong || undefined}
        aria-describedby={note ? `${id}-note` : undefined}
      />
    </div>
  );
}
