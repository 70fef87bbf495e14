import type { Order } from '@comptoir/contracts/orders';

/** A confirmed order of the customer `cus_1`. */
export function doubleOrder(): Order {
  const price = { amount: 1_000, currency: 'EUR' } as const;
  const name = { en: 'Cup', fr: 'Tasse' };
  return {
    id: `ord_${'a'.repeat(32)}`,
    number: 'C-12345-67890',
    customerId: 'cus_1',
    version: 2,
    status: 'confirmed',
    reason: null,
    missing: [],
    lines: [
      {
        sku: 'CUP',
        productId: 'prd_1',
        slug: 'cup',
        name,
        variantName: name,
        image: null,
        quantity: 1,
        vatRate: 2_000,
        unitPrice: price,
        total: price,
      },
    ],
    totals: { subtotal: price, shipping: price, vat: [], total: price },
    address: null,
    shippingMethod: { id: 'relay', name },
    payment: { method: 'card-ok', status: 'captured' },
    shipment: null,
    history: [{ status: 'placed', at: '2026-11-25T12:00:00Z' }],
    cancellable: true,
    placedAt: '2026-11-25T12:00:00Z',
  };
}
