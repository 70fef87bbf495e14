import type { ReactNode } from 'react';
import { useFormAnswer } from './useFormAnswer.ts';

/** What every field of a form is told. */
export interface FieldTexts {
  name: string;
  label: string;
  /** Stands under the label while all is well. */
  hint?: string | undefined;
  /** Stands there instead once the form came back with this field. */
  error: string;
}

interface Control {
  name: string;
  id: string;
  className: string;
  defaultValue: Value;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

type Value = string | number | readonly string[] | undefined;

interface FieldFrameProps extends FieldTexts {
  /** What it says until the form was sent. */
  defaultValue: Value;
  /** The control itself, with what ties it to its label and its note. */
  children: (control: Control) => ReactNode;
}

/** A field's label, what is expected, and what was wrong with it, around its control. */
export function FieldFrame(props: FieldFrameProps) {
  const { name, label, hint, error, defaultValue, children } = props;
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
      {children({
        name,
        id,
        className: 'input',
        defaultValue: entered[name] ?? defaultValue,
        'aria-invalid': wrong || undefined,
        'aria-describedby': note ? `${id}-note` : undefined,
      })}
    </div>
  );
}
