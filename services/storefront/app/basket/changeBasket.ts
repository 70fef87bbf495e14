import { Sku } from '@comptoir/contracts/common';
import { MAX_QUANTITY } from '@comptoir/contracts/orders';
import type { RouterContextProvider } from 'react-router';
import { z } from 'zod';
import { addToBasket } from '../server/addToBasket.ts';
import { basketOwner } from '../server/basketOwner.ts';
import { refusalOf } from '../server/refusalOf.ts';
import { shoppingContext } from '../server/shoppingContext.ts';
import { visitContext } from '../server/visitContext.ts';
import type { BasketAnswer } from './BasketAnswer.ts';

const NOT_FOUND = 404;
const CONFLICT = 409;

const BasketChange = z.object({
  /** `add` increases the quantity, `set` replaces it. */
  intent: z.enum(['add', 'set']),
  sku: Sku,
  quantity: z.coerce.number().int().min(0).max(MAX_QUANTITY),
});
type BasketChange = z.infer<typeof BasketChange>;

/** Applies a basket form to the visitor's basket. */
export async function changeBasket(
  context: Readonly<RouterContextProvider>,
  form: FormData,
): Promise<BasketAnswer> {
  const { data, error } = BasketChange.safeParse(Object.fromEntries(form));
  if (!data) {
    return unreadable(error);
  }
  try {
    return await (data.intent === 'add' ? add : set)(context, data);
  } catch (failure) {
    return refused(failure);
  }
}

async function add(
  context: Readonly<RouterContextProvider>,
  { sku, quantity }: BasketChange,
): Promise<BasketAnswer> {
  const held = await addToBasket(context, sku, quantity);
  return held === undefined ? { done: 'added' } : { problem: 'tooMany', held };
}

async function set(
  context: Readonly<RouterContextProvider>,
  { sku, quantity }: BasketChange,
): Promise<BasketAnswer> {
  const owner = basketOwner(context.get(visitContext));
  if (!owner) {
    return { problem: 'expired' };
  }
  await context.get(shoppingContext).putLine(owner, sku, quantity);
  return { done: quantity === 0 ? 'removed' : 'changed' };
}

function unreadable({ issues }: z.ZodError): BasketAnswer {
  const tooMany = issues.some(({ path: [name] }) => name === 'quantity');
  return tooMany ? { problem: 'tooMany', held: 0 } : { problem: 'gone' };
}

function refused(failure: unknown): BasketAnswer {
  const refusal = refusalOf(failure);
  if (refusal?.status === CONFLICT) {
    // The problem names the quantity if the price is the reason.
    return { problem: refusal.problem.errors ? 'large' : 'full' };
  }
  if (refusal?.status !== NOT_FOUND) {
    throw failure;
  }
  // A 404 is about the product if the problem names a field, else about the basket.
  return { problem: refusal.problem.errors ? 'gone' : 'expired' };
}
