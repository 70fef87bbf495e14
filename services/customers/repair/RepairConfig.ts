import { address } from '@comptoir/kit/configFields';
import { CustomersConfig } from '../src/config.ts';

/** What the service itself reads, and where the orders are. */
export const RepairConfig = CustomersConfig.safeExtend({
  SHOPPING_URL: address('http', 'https').describe(
    'the shopping service, http://127.0.0.1:4003',
  ),
});
