import type { Payment } from '@comptoir/contracts/payments';
import { escapeHtml } from '@comptoir/kit/escapeHtml';
import { cards } from './cards.ts';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1c1917;background:#faf8f5}
p.note{border-left:4px solid #b45309;padding:.5rem 1rem;background:#fef3c7}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #e7e5e4}td.n{text-align:right}`;

/** Renders the list of payments. */
export function paymentsPage(payments: readonly Payment[]): string {
  const rows = payments.map(
    ({ createdAt, orderId, method, amount, status }) =>
      `<tr>${[createdAt, orderId, method].map(text => `<td>${escapeHtml(text)}</td>`).join('')}<td class="n">${(amount.amount / 100).toFixed(2)} ${amount.currency}</td><td>${status}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Payments (stand-in)</title><style>${STYLE}</style></head>
<body><main><h1>Payments</h1>
<p class="note">This is a stand-in for a payment provider. No money moves. Known cards: ${[...cards.keys()].join(', ')}.</p>
<table><thead><tr><th>When</th><th>Order</th><th>Card</th><th>Amount</th><th>Status</th></tr></thead>
<tbody>${rows.join('\n') || '<tr><td colspan="5">None yet.</td></tr>'}</tbody></table></main></body></html>`;
}
