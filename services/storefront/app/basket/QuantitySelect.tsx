import type { SelectHTMLAttributes } from 'react';

interface QuantitySelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  id: string;
  label: string;
  most: number;
}

/** Select for a quantity. */
export function QuantitySelect(props: QuantitySelectProps) {
  const { id, label, most, ...select } = props;
  return (
    <select
      {...select}
      id={id}
      name="quantity"
      aria-label={label}
      className="quantity"
    >
      {Array.from({ length: most }, (_, index) => (
        <option key={index} value={index + 1}>
          {index + 1}
        </option>
      ))}
    </select>
  );
}
