import { SignInInput } from '@comptoir/contracts/customerRequests';
import type { RouterContextProvider } from 'react-router';
import type { FormAnswer } from '../forms/FormAnswer.ts';
import { readForm } from '../forms/readForm.ts';
import { refusedForm } from '../forms/refusedForm.ts';
import { customersContext } from '../server/customersContext.ts';
import { refusalOf } from '../server/refusalOf.ts';
import { shoppingContext } from '../server/shoppingContext.ts';
import { visitContext } from '../server/visitContext.ts';

/** Begins a session, and brings the guest's basket along. Answers why it didn't, or nothing. */
export async function signIn(
  context: Readonly<RouterContextProvider>,
  form: FormData,
): Promise<FormAnswer | undefined> {
  const { value, answer } = readForm(SignInInput, form);
  if (answer) return answer;
  const visit = context.get(visitContext);
  try {
    visit.begin(await context.get(customersContext).signIn(value));
  } catch (error) {
    return refusedForm(error, form);
  }
  await bringBasket(context);
  return undefined;
}

/** A basket that is gone, or can't be brought now, keeps nobody from signing in; the latter is tried again at the next basket page. */
async function bringBasket(
  context: Readonly<RouterContextProvider>,
): Promise<void> {
  const visit = context.get(visitContext);
  if (visit.basketId === undefined) return;
  try {
    await context.get(shoppingContext).merge(visit.basketId);
    visit.keepBasket(undefined);
  } catch (error) {
    if (refusalOf(error)) visit.keepBasket(undefined);
  }
}
