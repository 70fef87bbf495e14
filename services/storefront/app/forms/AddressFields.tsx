import type { PostalAddress } from '@comptoir/contracts/address';
import { useAddressTexts } from '../i18n/useAddressTexts.ts';
import { Field } from './Field.tsx';
import { SelectField } from './SelectField.tsx';

/** Fields of a postal address. */
export function AddressFields({
  address,
}: {
  address?: PostalAddress | undefined;
}) {
  const texts = useAddressTexts();
  const field = (
    name: 'city' | 'extra' | 'name' | 'phone' | 'postalCode' | 'street',
    autoComplete: string,
  ) => ({
    name,
    autoComplete,
    label: texts[name],
    error: texts[`${name}Error`],
    defaultValue: address?.[name] ?? undefined,
    // Names and places may use any script.
    dir: name === 'phone' ? 'ltr' : 'auto',
  });
  return (
    <>
      <Field {...field('name', 'name')} required />
      <Field {...field('street', 'address-line1')} required />
      <Field {...field('extra', 'address-line2')} hint={texts.optional} />
      <div className="grid grid-cols-[2fr_3fr] items-end gap-x-4">
        <Field {...field('postalCode', 'postal-code')} required />
        <Field {...field('city', 'address-level2')} required />
      </div>
      <SelectField
        name="country"
        label={texts.country}
        error={texts.countryError}
        autoComplete="country"
        defaultValue={address?.country ?? 'FR'}
        options={countryOptions(texts.countries, address?.country)}
        required
      />
      <Field {...field('phone', 'tel')} type="tel" hint={texts.phoneHint} />
    </>
  );
}

/** Keeps a country the shop no longer ships to, if the address has it. */
function countryOptions(
  countries: Readonly<Record<string, string>>,
  kept: string | undefined,
) {
  const options = Object.entries(countries).map(([value, text]) => ({
    value,
    text,
  }));
  const known = kept === undefined || Object.hasOwn(countries, kept);
  return known ? options : [{ value: kept, text: kept }, ...options];
}
