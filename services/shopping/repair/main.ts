import { loadConfig } from '@comptoir/kit/config';
import { address, databaseFields } from '@comptoir/kit/configFields';
import { runRepair } from '@comptoir/kit/runRepair';
import { z } from 'zod';
import { createModels } from '../src/models/Models.ts';
import { repairCatalog } from './repairCatalog.ts';
import { repairLevels } from './repairLevels.ts';

const RepairConfig = z.object({
  ...databaseFields('shopping'),
  PRODUCTS_URL: address('http', 'https').describe(
    'the address of the products service, http://127.0.0.1:4002',
  ),
});

await runRepair({
  service: 'shopping',
  args: process.argv.slice(2),
  configure: () => loadConfig(RepairConfig, process.env),
  async repair({ connection, config, check }) {
    const { products, stock } = createModels(connection);
    const options = { productsUrl: config.PRODUCTS_URL, check };
    return [
      ...(await repairCatalog({ ...options, products })),
      ...(await repairLevels({ ...options, levels: stock })),
    ];
  },
});
