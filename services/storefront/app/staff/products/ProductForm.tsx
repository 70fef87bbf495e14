import { Field } from '../../forms/Field.tsx';
import { SelectField } from '../../forms/SelectField.tsx';
import { ShopForm } from '../../forms/ShopForm.tsx';
import { SubmitButton } from '../../forms/SubmitButton.tsx';
import { useStaffTexts } from '../useStaffTexts.ts';
import { FieldRows } from './FieldRows.tsx';
import type { ProductAnswer } from './saveProduct.ts';
import { useStaffProductTexts } from './useStaffProductTexts.ts';
import { TextPair } from './TextPair.tsx';
import type { Choices } from './toChoices.ts';
import type { ProductFields } from './toProductFields.ts';

interface ProductFormProps {
  /** Current values of the product; undefined for a new one. */
  fields: ProductFields;
  /** Version of the product; 0 for a new one. */
  version: number;
  choices: Choices;
  answer: ProductAnswer | undefined;
}

/** Form of a product without its pictures and its stock. */
export function ProductForm(props: ProductFormProps) {
  const { fields, version, choices, answer } = props;
  const common = useStaffTexts();
  const texts = useStaffProductTexts();
  const current = answer?.current;
  /** Shows the current value where a concurrent change differs from the entry. */
  const currentValue = (name: string) => {
    const now = current?.fields[name] ?? '';
    const differs = current && now !== (answer?.entered[name] ?? '');
    return differs ? texts.nowSays(now) : undefined;
  };
  const field = (name: string) => {
    const hint = currentValue(name);
    return { name, defaultValue: fields[name], ...(hint && { hint }) };
  };
  return (
    <ShopForm
      className="staff-form"
      answer={answer}
      problem={answer?.refused ? common.refused : common.problem}
      refusals={{ 404: texts.gone, 409: texts.taken, 412: texts.clash }}
    >
      <input type="hidden" name="version" value={current?.version ?? version} />
      <fieldset className="staff-box">
        <legend>{texts.identity}</legend>
        <div className="staff-grid">
          <Field
            hint={texts.slugHint}
            {...field('slug')}
            label={texts.slug}
            error={texts.slugError}
          />
          <SelectField
            {...field('category')}
            label={texts.department}
            error={texts.departmentError}
            options={choices}
          />
          <Field
            {...field('maker')}
            label={texts.maker}
            error={texts.makerError}
          />
        </div>
      </fieldset>
      <fieldset className="staff-box">
        <legend>{texts.words}</legend>
        <TextPair name="name" rows={1} field={field} error={texts.nameError} />
        <TextPair
          name="summary"
          rows={2}
          field={field}
          error={texts.textError}
        />
        <TextPair
          name="description"
          rows={8}
          field={field}
          error={texts.textError}
        />
      </fieldset>
      <FieldRows
        list="variants"
        fields={answer?.entered ?? fields}
        field={field}
      />
      <FieldRows
        list="attributes"
        fields={answer?.entered ?? fields}
        field={field}
      />
      <p className="staff-send">
        <SubmitButton name="intent" value="save">
          {version === 0 ? texts.createNow : texts.save}
        </SubmitButton>
      </p>
    </ShopForm>
  );
}
