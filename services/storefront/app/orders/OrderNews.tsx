import { Form } from 'react-router';
import { SubmitButton } from '../forms/SubmitButton.tsx';
import { useOrderTexts } from './useOrderTexts.ts';
import type { OrderView } from './OrderView.ts';

/** The status of an order, announced to screen readers when it changes; offers to order again if it was not completed. */
export function OrderNews({ order }: { order: OrderView }) {
  const texts = useOrderTexts();
  const { status, reason, missing } = order;
  return (
    <div className={reason === null ? 'notice' : 'notice notice-bad'}>
      <div role="status">
        <p className="text-lg">{texts.now[status]}</p>
        {reason && <p className="mt-1 font-normal">{texts.reason[reason]}</p>}
        {missing.length > 0 && (
          <ul className="mt-2 font-normal">
            {missing.map(({ name, available, wanted }) => (
              <li key={name}>{texts.missing(name, available, wanted)}</li>
            ))}
          </ul>
        )}
      </div>
      {reason && (
        <Form method="post" className="mt-4">
          <SubmitButton
            name="intent"
            value="again"
            className="button button-small"
          >
            {texts.again}
          </SubmitButton>
        </Form>
      )}
    </div>
  );
}
