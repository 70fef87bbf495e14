import { loadConfig } from '@comptoir/kit/config';
import { databaseFields } from '@comptoir/kit/configFields';
import { runRepair } from '@comptoir/kit/runRepair';
import { z } from 'zod';
import { createModels } from '../src/models/Models.ts';
import { createCoreServices } from '../src/services/createCoreServices.ts';
import { repairLevels } from './repairLevels.ts';

const RepairConfig = z.object(databaseFields('products'));

await runRepair({
  service: 'products',
  args: process.argv.slice(2),
  configure: () => loadConfig(RepairConfig, process.env),
  repair({ connection, check }) {
    const { repositories, services } = createCoreServices(
      createModels(connection),
    );
    const { stock } = services;
    return repairLevels({ stock, levels: repositories.stock, check });
  },
});
