import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { CheckoutPage } from '../checkout/CheckoutPage.tsx';
import { loadCheckout } from '../checkout/loadCheckout.ts';
import { placeOrder } from '../checkout/placeOrder.ts';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { requireSignedIn } from '../server/requireSignedIn.ts';

const INVALID = 422;
const CONFLICT = 409;

export function loader({ context, params, url }: LoaderFunctionArgs) {
  const locale = readLocale(params);
  requireSignedIn(context, url);
  return loadCheckout(context, locale);
}

export async function action({
  context,
  params,
  request,
  url,
}: ActionFunctionArgs) {
  const locale = readLocale(params);
  requireSignedIn(context, url);
  const answer = await placeOrder(context, await request.formData(), locale);
  if ('number' in answer) throw redirect(paths.order(locale, answer.id));
  if (!answer.problem) return data(answer);
  const status = answer.problem === 'price' ? CONFLICT : INVALID;
  return data(answer, { status });
}

export default function CheckoutRoute() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <CheckoutPage view={answer?.view ?? view} answer={answer} />;
}
