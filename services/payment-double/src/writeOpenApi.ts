import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Journal } from '@comptoir/kit/journal';
import { format } from 'prettier';
import { JournalEntry } from './JournalEntry.ts';
import { paymentOpenApi } from './openApi.ts';
import { PaymentLedger } from './PaymentLedger.ts';
import { PaymentService } from './PaymentService.ts';
import { createRoutes } from './routes.ts';

const target = fileURLToPath(new URL('../openapi.json', import.meta.url));
const { journal } = await Journal.open('/dev/null', JournalEntry);
const ledger = new PaymentLedger();
const routes = createRoutes({
  payments: new PaymentService({ ledger, journal, lateMs: 0 }),
  silence: () => Promise.reject(new Error('unused')),
});
const text = JSON.stringify(paymentOpenApi(routes));
await writeFile(target, await format(text, { parser: 'json' }));
await journal.close();
