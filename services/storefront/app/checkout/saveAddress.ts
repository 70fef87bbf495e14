import type { PostalAddress } from '@comptoir/contracts/address';
import type { RouterContextProvider } from 'react-router';
import { customersContext } from '../server/customersContext.ts';
import { reportContext } from '../server/reportContext.ts';

/** Saves a new address to the address book unless it is already there. A failure does not affect the order. */
export async function saveAddress(
  context: Readonly<RouterContextProvider>,
  address: PostalAddress,
): Promise<void> {
  const customers = context.get(customersContext);
  try {
    const known = await customers.addresses();
    if (known.some(entry => sameAddress(entry, address))) {
      return;
    }
    await customers.addAddress({ ...address, isDefault: known.length === 0 });
  } catch (error) {
    context.get(reportContext)(error);
  }
}

function sameAddress(one: PostalAddress, other: PostalAddress): boolean {
  return (
    one.name === other.name &&
    one.street === other.street &&
    one.extra === other.extra &&
    one.postalCode === other.postalCode &&
    one.city === other.city &&
    one.country === other.country &&
    one.phone === other.phone
  );
}
