import { PostalAddress } from '@comptoir/contracts/address';
import type { RouterContextProvider } from 'react-router';
import { readForm } from '../forms/readForm.ts';
import { customersContext } from '../server/customersContext.ts';

/** Reads the shipping address: an entry of the address book or the fields of the form, else the names of the wrong fields. */
export async function readAddress(
  context: Readonly<RouterContextProvider>,
  addressId: string,
  form: FormData,
): Promise<{ address?: PostalAddress; wrong: string[] }> {
  if (addressId !== 'new') {
    const entries = await context.get(customersContext).addresses();
    const entry = entries.find(({ id }) => id === addressId);
    if (!entry) {
      return { wrong: ['addressId'] };
    }
    const { id: _id, isDefault: _isDefault, ...address } = entry;
    return { address, wrong: [] };
  }
  const written = new FormData();
  for (const name of Object.keys(PostalAddress.shape)) {
    written.set(name, form.get(name) ?? '');
  }
  const { value, answer } = readForm(PostalAddress, written);
  return value
    ? { address: value, wrong: [] }
    : { wrong: [...(answer?.fields ?? [])] };
}
