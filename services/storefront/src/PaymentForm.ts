/** Payment forms of the checkout; `stand-in` lists the test cards of the payment double, and no money is charged. */
export const paymentForms = ['stand-in'] as const;
export type PaymentForm = (typeof paymentForms)[number];
