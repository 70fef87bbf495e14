import type { ReactNode } from 'react';
import { useFormAnswer } from './useFormAnswer.ts';

/** Texts of a form field. */
export interface FieldTexts {
  name: string;
  label: string;
  /** Shown below the label unless the field has an error. */
  hint?: string | undefined;
  /** Shown below the label if the form was refused because of this field. */
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
  /** Initial value; a refused form restores the submitted one. */
  defaultValue: Value;
  /** Renders the control with the attributes that connect it to label and note. */
  children: (control: Control) => ReactNode;
}

/** Renders a control with its label and its hint or error. */
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
