import { Field } from '../../forms/Field.tsx';
import { ShopForm } from '../../forms/ShopForm.tsx';
import { SubmitButton } from '../../forms/SubmitButton.tsx';
import { Irreversible } from '../Irreversible.tsx';
import { NoteField } from '../NoteField.tsx';
import { useStaffTexts } from '../useStaffTexts.ts';
import type { OrderAction, OrderAnswer } from './changeOrder.ts';
import { useStaffOrderTexts } from './useStaffOrderTexts.ts';
import type { OrderSheet } from './toOrderSheet.ts';

interface OrderActionsProps {
  order: OrderSheet;
  answer: OrderAnswer | undefined;
}

/** Actions available for the order. */
export function OrderActions({ order, answer }: OrderActionsProps) {
  const common = useStaffTexts();
  const texts = useStaffOrderTexts();
  const { can } = order;
  const answerTo = (action: OrderAction) =>
    answer?.action === action ? answer : undefined;
  const form = (action: OrderAction) => ({
    prefix: `${action}-`,
    answer: answerTo(action),
    problem: answer?.refused ? common.refused : common.problem,
    refusals: { 409: texts.conflict },
  });
  // Shows the refusal even if its action is no longer available.
  const stranded = answer && !can[answer.action];
  return (
    <section className="staff-box" aria-labelledby="actions">
      <h2 id="actions">{texts.actions}</h2>
      {stranded && <ShopForm {...form(answer.action)}>{null}</ShopForm>}
      {!Object.values(can).includes(true) && <p>{texts.nothingToDo}</p>}
      {order.status === 'confirmed' && !can.ship && (
        <p>{texts.waitForPayment}</p>
      )}
      {can.ship && (
        <ShopForm {...form('ship')}>
          <Field
            name="carrier"
            label={texts.carrier}
            error={texts.carrierError}
            required
          />
          <Field
            name="trackingCode"
            label={texts.tracking}
            hint={texts.trackingHint}
            error={texts.trackingError}
          />
          <Send action="ship">{texts.ship}</Send>
        </ShopForm>
      )}
      {can.deliver && (
        <ShopForm {...form('deliver')}>
          <Send action="deliver">{texts.deliver}</Send>
        </ShopForm>
      )}
      {can.refund && (
        <Irreversible summary={texts.refund} open={!!answerTo('refund')}>
          <ShopForm {...form('refund')}>
            <NoteField />
            <Send action="refund">{texts.refundNow(order.total)}</Send>
          </ShopForm>
        </Irreversible>
      )}
      {can.cancel && (
        <Irreversible summary={texts.cancel} open={!!answerTo('cancel')}>
          <ShopForm {...form('cancel')}>
            <NoteField />
            <Send action="cancel">{texts.cancelNow}</Send>
          </ShopForm>
        </Irreversible>
      )}
    </section>
  );
}

function Send({ action, children }: { action: OrderAction; children: string }) {
  return (
    <p className="staff-send">
      <SubmitButton name="intent" value={action}>
        {children}
      </SubmitButton>
    </p>
  );
}
