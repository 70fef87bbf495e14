import { AddressFields } from '../forms/AddressFields.tsx';
import { CheckField } from '../forms/CheckField.tsx';
import { useFormAnswer } from '../forms/useFormAnswer.ts';
import { PostalLines } from '../ui/PostalLines.tsx';
import { useCheckoutTexts } from './useCheckoutTexts.ts';
import type { CheckoutView } from './CheckoutView.ts';

/** Choice of the shipping address: an entry of the address book or a new address. */
export function AddressChoice({ view }: { view: CheckoutView }) {
  const texts = useCheckoutTexts();
  const { fields } = useFormAnswer();
  const { addresses, delivery } = view;
  return (
    <fieldset className="step">
      <legend className="display text-2xl">{texts.addressTitle}</legend>
      {fields.includes('addressId') && (
        <p className="field-error">{texts.addressUnknown}</p>
      )}
      {addresses.length === 0 ? (
        <input type="hidden" name="addressId" value="new" />
      ) : (
        <div className="choices">
          {addresses.map(address => (
            <label key={address.id} className="choice">
              <input
                type="radio"
                name="addressId"
                value={address.id}
                defaultChecked={address.id === delivery.addressId}
              />
              <PostalLines address={address} />
            </label>
          ))}
          <label className="choice">
            <input
              type="radio"
              name="addressId"
              value="new"
              defaultChecked={delivery.addressId === 'new'}
            />
            {texts.otherAddress}
          </label>
        </div>
      )}
      <div className="new-address">
        <AddressFields />
        <CheckField name="save" label={texts.save} defaultChecked={false} />
      </div>
    </fieldset>
  );
}
