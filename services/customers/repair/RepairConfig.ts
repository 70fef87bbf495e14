import { address } from '@comptoir/kit/configFields';
import { CustomersConfig } from '../src/config.ts';

/** Configuration of the service, extended by the address of the shopping service. */
export const RepairConfig = CustomersConfig.safeExtend({
  SHOPPING_URL: address('http', 'https').describe(
    'the address of the shopping service, http://127.0.0.1:4003',
  ),
});
