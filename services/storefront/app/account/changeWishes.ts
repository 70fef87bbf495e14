import type { CustomersClient } from '../../src/customers/CustomersClient.ts';
import { enteredValues } from '../forms/readForm.ts';
import { refusalOf } from '../server/refusalOf.ts';

const CONFLICT = 409;

/** Performs the action of a wishlist button and resolves to its outcome. */
export async function changeWishes(
  customers: CustomersClient,
  form: FormData,
): Promise<'added' | 'full' | 'gone' | 'removed'> {
  const { productId = '' } = enteredValues(form);
  if (productId === '') {
    return 'gone';
  }
  if (form.get('intent') === 'remove') {
    await customers.removeWish(productId);
    return 'removed';
  }
  try {
    await customers.addWish(productId);
    return 'added';
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) {
      throw error;
    }
    return refusal.status === CONFLICT ? 'full' : 'gone';
  }
}
