import { loadConfig } from '@comptoir/kit/config';
import { createLog } from '@comptoir/kit/log';
import { runRepair } from '@comptoir/kit/repair';
import { identitySecret } from '../src/config.ts';
import { createModels } from '../src/models/models.ts';
import { AccessTokens } from '../src/security/AccessTokens.ts';
import { Passwords } from '../src/security/Passwords.ts';
import { createServices } from '../src/services/createServices.ts';
import { readOrders } from './readOrders.ts';
import { RepairConfig } from './RepairConfig.ts';
import { repairHistory } from './repairHistory.ts';

await runRepair({
  service: 'customers',
  args: process.argv.slice(2),
  configure: () => loadConfig(RepairConfig, process.env),
  async repair({ connection, config, check }) {
    const [issuer, audience] = [config.AUTH_ISSUER, config.AUTH_AUDIENCE];
    const { repositories, keyRing } = createServices({
      models: createModels(connection),
      passwords: await Passwords.create(),
      settings: {
        identitySecret: identitySecret(config),
        ...{ issuer, audience, rateLimitFactor: 1 },
      },
      log: createLog({ service: 'customers-repair', level: 'warn' }),
    });
    await keyRing.turn();
    const tokens = new AccessTokens({ keys: keyRing, issuer, audience });
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
