import { loadConfig } from '@comptoir/kit/config';
import { createLog } from '@comptoir/kit/createLog';
import { runRepair } from '@comptoir/kit/runRepair';
import { createModels } from '../src/models/Models.ts';
import { AccessTokens } from '../src/security/AccessTokens.ts';
import { createServices } from '../src/createServices.ts';
import { readOrders } from './readOrders.ts';
import { RepairConfig } from './RepairConfig.ts';
import { repairHistory } from './repairHistory.ts';

await runRepair({
  service: 'customers',
  args: process.argv.slice(2),
  configure: () => loadConfig(RepairConfig, process.env),
  async repair({ connection, config, check }) {
    const { repositories, keyRing } = await createServices({
      config,
      models: createModels(connection),
      log: createLog({ service: 'customers-repair', level: 'warn' }),
    });
    await keyRing.rotate();
    const tokens = new AccessTokens({
      keys: keyRing,
      issuer: config.AUTH_ISSUER,
      audience: config.AUTH_AUDIENCE,
    });
    const self = { id: 'customers-repair', roles: ['staff'] };
    return repairHistory({
      orders: readOrders({
        shoppingUrl: config.SHOPPING_URL,
        token: async () => (await tokens.issue(self)).token,
      }),
      history: repositories.orders,
      customers: repositories.customers,
      check,
    });
  },
});
