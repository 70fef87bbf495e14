import { parseArgs } from 'node:util';
import { NewPassword } from '@comptoir/contracts/customerRequests';
import { address, safeName } from '@comptoir/kit/configFields';
import {
  CONFIG_EXIT_CODE,
  ConfigError,
  loadConfig,
} from '@comptoir/kit/config';
import { createLog } from '@comptoir/kit/log';
import { connectMongo } from '@comptoir/kit/mongo/connectMongo';
import { z } from 'zod';
import { createModels, prepareDatabase } from '../src/models/models.ts';
import { CustomerRepository } from '../src/repositories/CustomerRepository.ts';
import { Passwords } from '../src/security/Passwords.ts';
import { refuseOutsideLocal } from './refuseOutsideLocal.ts';
import { seedAccounts } from './seedAccounts.ts';

const SeedConfig = z.object({
  COMPTOIR_MODE: z.string().optional(),
  MONGODB_URI: address('mongodb', 'mongodb+srv').describe(
    'the address of a MongoDB replica set, mongodb://host:27017',
  ),
  MONGODB_DATABASE: safeName
    .default('customers')
    .describe('the name of the database (default customers)'),
  SEED_STAFF_PASSWORD: NewPassword.describe(
    'the password of staff@comptoir.example, at least 10 characters',
  ),
  SEED_CUSTOMER_PASSWORD: NewPassword.describe(
    'the password of camille@comptoir.example, at least 10 characters',
  ),
});

try {
  const { values } = parseArgs({
    options: { force: { type: 'boolean', default: false } },
  });
  const config = loadConfig(SeedConfig, process.env);
  refuseOutsideLocal(config.COMPTOIR_MODE, values.force);
  const mongo = connectMongo({
    uri: config.MONGODB_URI,
    database: config.MONGODB_DATABASE,
    log: createLog({ service: 'customers-seed', level: 'warn' }),
  });
  await mongo.connected;
  const models = createModels(mongo.connection);
  await prepareDatabase(mongo.connection, models);
  const added = await seedAccounts({
    customers: new CustomerRepository(models.customers),
    audit: models.audit,
    passwords: await Passwords.create(),
    staffPassword: config.SEED_STAFF_PASSWORD,
    customerPassword: config.SEED_CUSTOMER_PASSWORD,
  });
  console.log(
    `Demo accounts in ${config.MONGODB_DATABASE}: added ${added} of 2; what was there has the given password again.`,
  );
  await mongo.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(error instanceof ConfigError ? CONFIG_EXIT_CODE : 1);
}
