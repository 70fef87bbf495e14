import { SignInInput } from '@comptoir/contracts/customerRequests';
import type { Locale } from '@comptoir/contracts/common';
import type { RouterContextProvider } from 'react-router';
import type { FormAnswer } from '../forms/FormAnswer.ts';
import { readForm } from '../forms/readForm.ts';
import { refusedForm } from '../forms/refusedForm.ts';
import { mergeGuestBasket } from '../server/mergeGuestBasket.ts';
import { customersContext } from '../server/customersContext.ts';
import { visitContext } from '../server/visitContext.ts';

/** Starts a session and merges the guest's basket. Resolves to a FormAnswer if it was refused, else undefined. */
export async function signIn(
  context: Readonly<RouterContextProvider>,
  form: FormData,
  locale: Locale,
): Promise<FormAnswer | undefined> {
  const { value, answer } = readForm(SignInInput, form);
  if (answer) {
    return answer;
  }
  const visit = context.get(visitContext);
  try {
    visit.begin(await context.get(customersContext).signIn(value));
  } catch (error) {
    return refusedForm(error, form);
  }
  await mergeGuestBasket(context, locale);
  return undefined;
}
