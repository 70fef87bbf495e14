/** How shoppers say what they pay with; `stand-in` lists the cards of the payment double, and no money moves. */
export const paymentForms = ['stand-in'] as const;
export type PaymentForm = (typeof paymentForms)[number];
