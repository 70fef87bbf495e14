import type { SelectHTMLAttributes } from 'react';
import { useFormAnswer } from './useFormAnswer.ts';

interface SelectFieldProps extends SelectHTMLAttributes<HTMLSelectElement> {
  name: string;
  label: string;
  hint?: string;
  error: string;
  options: readonly { value: string; text: string }[];
}

/** One of several to choose; its note is that of `Field`. */
export function SelectField(props: SelectFieldProps) {
  const { label, hint, error, options, ...select } = props;
  const { name, defaultValue } = select;
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
      <select
        className="input"
        {...select}
        id={id}
        defaultValue={entered[name] ?? defaultValue}
        aria-invalid={wrong || undefined}
        aria-describedby={note ? `${id}-note` : undefined}
      >
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
