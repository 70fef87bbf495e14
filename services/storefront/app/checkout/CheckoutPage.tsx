import { Form, Link, useSubmit } from 'react-router';
import { FormAnswerContext } from '../forms/useFormAnswer.ts';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { Alert } from '../ui/Alert.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { AddressChoice } from './AddressChoice.tsx';
import type { CheckoutAnswer } from './CheckoutAnswer.ts';
import { useCheckoutTexts } from './useCheckoutTexts.ts';
import type { CheckoutView } from './CheckoutView.ts';
import { DeliveryChoice } from './DeliveryChoice.tsx';
import { OrderSummary } from './OrderSummary.tsx';
import { PaymentChoice } from './PaymentChoice.tsx';
import { ShownHere } from './ShownHere.tsx';

interface CheckoutPageProps {
  view: CheckoutView;
  /** What was typed before the session ended. */
  typed: Readonly<Record<string, string>>;
  answer: CheckoutAnswer | undefined;
}

const PRICED = ['addressId', 'country', 'shippingMethod'];
const SAME_PAGE = {
  method: 'post',
  replace: true,
  preventScrollReset: true,
} as const;

/** The checkout: address, delivery, payment and summary in one form. */
export function CheckoutPage({ view, typed, answer }: CheckoutPageProps) {
  const texts = useCheckoutTexts();
  const locale = useLocale();
  const submit = useSubmit();
  const { fields, entered } = answer?.form ?? { fields: [], entered: typed };
  return (
    <div className="wrap pt-8 md:pt-14">
      <PageTitle title={texts.title} hidden />
      <p>
        <Link className="text-link" to={paths.basket(locale)}>
          {texts.backToBasket}
        </Link>
      </p>
      <h1 className="display mt-3 text-4xl md:text-5xl">{texts.title}</h1>
      {answer?.problem && (
        <Alert of={answer}>
          {texts.nothingOrdered} {texts.problem[answer.problem]}
        </Alert>
      )}
      <FormAnswerContext value={{ fields, entered, prefix: '' }}>
        <Form
          method="post"
          noValidate
          replace
          preventScrollReset
          className="with-summary"
          onChange={event => {
            if (!changesTotal(event.target)) {
              return;
            }
            const form = new FormData(event.currentTarget);
            form.set('intent', 'update');
            void submit(form, SAME_PAGE);
          }}
        >
          <div>
            <ShownHere view={view} />
            <AddressChoice view={view} />
            <DeliveryChoice view={view} />
            <PaymentChoice form={view.payment} />
          </div>
          <OrderSummary view={view} before={answer?.before} />
        </Form>
      </FormAnswerContext>
    </div>
  );
}

/** With JavaScript, updates the total on changes of the fields it depends on. */
function changesTotal(target: EventTarget): boolean {
  const field =
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  return field && PRICED.includes(target.name);
}
