import type { CustomersClient } from '../../src/customers/CustomersClient.ts';
import { enteredValues } from '../forms/readForm.ts';
import { refusalOf } from '../server/refusalOf.ts';

const MISSING = 404;

/** Performs the action of an address book button. Resolves to its outcome, or undefined for an unknown button. */
export async function changeAddressBook(
  customers: CustomersClient,
  form: FormData,
): Promise<'gone' | 'removed' | 'usual' | undefined> {
  const { id = '' } = enteredValues(form);
  try {
    if (form.get('intent') === 'remove') {
      await customers.removeAddress(id);
      return 'removed';
    }
    if (form.get('intent') === 'usual') {
      return await makeUsual(customers, id);
    }
    return undefined;
  } catch (error) {
    if (refusalOf(error)?.status === MISSING) {
      return 'gone';
    }
    throw error;
  }
}

async function makeUsual(customers: CustomersClient, wanted: string) {
  const addresses = await customers.addresses();
  const entry = addresses.find(({ id }) => id === wanted);
  if (!entry) {
    return 'gone';
  }
  const { id, ...address } = entry;
  await customers.replaceAddress(id, { ...address, isDefault: true });
  return 'usual';
}
