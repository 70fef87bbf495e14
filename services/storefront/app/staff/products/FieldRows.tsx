import { Field } from '../../forms/Field.tsx';
import { countRows, rowFields, type RowList } from './rowFields.ts';
import { useStaffProductTexts } from './useStaffProductTexts.ts';
import type { ProductFields } from './toProductFields.ts';

/** Number of empty rows below the filled ones. */
const SPARE = 2;

interface FieldRowsProps {
  list: RowList;
  /** Values of the form. */
  fields: ProductFields;
  /** Returns the props of the field with that name. */
  field: (name: string) => { name: string; defaultValue: string | undefined };
}

/** Rows of variants or details, followed by empty rows. */
export function FieldRows({ list, fields, field }: FieldRowsProps) {
  const texts = useStaffProductTexts();
  const labels = {
    sku: { label: texts.sku, error: texts.skuError },
    price: { label: texts.euros, error: texts.priceError },
    'name.en': { label: texts.name.en, error: texts.nameError },
    'name.fr': { label: texts.name.fr, error: texts.nameError },
    'label.en': { label: texts.label.en, error: texts.textError },
    'label.fr': { label: texts.label.fr, error: texts.textError },
    'value.en': { label: texts.value.en, error: texts.textError },
    'value.fr': { label: texts.value.fr, error: texts.textError },
  };
  const title = { variants: texts.variant, attributes: texts.attribute }[list];
  return (
    <fieldset className="staff-box">
      <legend>{texts[list]}</legend>
      <p className="field-hint">{texts.rowsHint}</p>
      {Array.from({ length: countRows(fields, list) + SPARE }, (_, row) => (
        <div
          key={row}
          role="group"
          aria-label={title(row + 1)}
          className={`staff-row staff-row-${list}`}
        >
          {rowFields[list].map(name => (
            <Field
              key={name}
              {...field(`${list}.${row}.${name}`)}
              {...labels[name]}
              inputMode={name === 'price' ? 'decimal' : undefined}
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}
