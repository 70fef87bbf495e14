import { loadConfig } from '@comptoir/kit/config';
import { address, safeName } from '@comptoir/kit/configFields';
import { runRepair } from '@comptoir/kit/repair';
import { z } from 'zod';
import { createModels } from '../src/models/models.ts';
import { createServices } from '../src/services/createServices.ts';
import { repairLevels } from './repairLevels.ts';

const RepairConfig = z.object({
  MONGODB_URI: address('mongodb', 'mongodb+srv').describe(
    'the address of a MongoDB replica set, mongodb://host:27017',
  ),
  MONGODB_DATABASE: safeName
    .default('products')
    .describe('the name of the database (default products)'),
});

await runRepair({
  service: 'products',
  args: process.argv.slice(2),
  configure: () => loadConfig(RepairConfig, process.env),
  repair({ connection, check }) {
    const { repositories, services } = createServices(createModels(connection));
    const { stock } = services;
    return repairLevels({ stock, levels: repositories.stock, check });
  },
});
