import { Form, Link } from 'react-router';
import { SubmitButton } from '../forms/SubmitButton.tsx';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useOrderTexts } from './useOrderTexts.ts';
import type { OrderView } from './OrderView.ts';

interface CancelOrderProps {
  order: OrderView;
  /** Whether the confirmation is shown. */
  isConfirming: boolean;
}

/** Cancels an order in two steps that work without JavaScript. */
export function CancelOrder({ order, isConfirming }: CancelOrderProps) {
  const texts = useOrderTexts();
  const page = paths.order(useLocale(), order.id);
  if (!order.cancellable) {
    return null;
  }
  if (!isConfirming) {
    return (
      <p>
        <Link className="text-link" to={`${page}?cancel=ask`}>
          {texts.cancel}
        </Link>
      </p>
    );
  }
  return (
    <section className="notice notice-bad" aria-labelledby="cancel">
      <h2 id="cancel" className="display text-2xl">
        {texts.cancelTitle}
      </h2>
      <p className="mt-2 font-normal">{texts.cancelText}</p>
      <Form
        method="post"
        action={page}
        replace
        className="mt-4 flex flex-wrap items-center gap-4"
      >
        <SubmitButton
          name="intent"
          value="cancel"
          className="button button-small"
        >
          {texts.cancelYes}
        </SubmitButton>
        <Link className="text-link" to={page} replace>
          {texts.cancelNo}
        </Link>
      </Form>
    </section>
  );
}
