import { useFormAnswer } from './useFormAnswer.ts';

interface CheckFieldProps {
  name: string;
  label: string;
  defaultChecked?: boolean;
}

/** Checkbox; submits `yes` if checked. */
export function CheckField({ name, label, defaultChecked }: CheckFieldProps) {
  const { entered } = useFormAnswer();
  return (
    <label className="check mt-5">
      <input
        type="checkbox"
        name={name}
        value="yes"
        defaultChecked={name in entered || defaultChecked}
      />
      {label}
    </label>
  );
}
