import { NoteInput, ShipmentInput } from '@comptoir/contracts/orderRequests';
import type { StaffClient } from '../../../src/staff/StaffClient.ts';
import type { FormAnswer } from '../../forms/FormAnswer.ts';
import { readForm } from '../../forms/readForm.ts';
import { refusedForm } from '../../forms/refusedForm.ts';

/** Actions of staff on an order. */
export const orderActions = ['ship', 'deliver', 'refund', 'cancel'] as const;
export type OrderAction = (typeof orderActions)[number];

/** Response to a refused form of one action. */
export interface OrderAnswer extends FormAnswer {
  action: OrderAction;
}

/** Performs the action. Resolves to a FormAnswer if it was refused, else undefined. */
export async function changeOrder(
  orders: StaffClient['orders'],
  id: string,
  action: OrderAction,
  form: FormData,
): Promise<OrderAnswer | undefined> {
  const shipment =
    action === 'ship' ? readForm(ShipmentInput, form) : undefined;
  if (shipment?.answer) {
    return { ...shipment.answer, action };
  }
  const reading = readForm(NoteInput.loose(), form);
  if (reading.answer) {
    return { ...reading.answer, action };
  }
  const { note } = reading.value;
  try {
    if (shipment) {
      await orders.ship(id, shipment.value);
    } else if (action === 'deliver') {
      await orders.deliver(id);
    } else if (action === 'refund') {
      await orders.refund(id, note);
    } else {
      await orders.cancel(id, note);
    }
  } catch (error) {
    return { ...refusedForm(error, form), action };
  }
  return undefined;
}
