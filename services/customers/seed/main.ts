import { NewPassword } from '@comptoir/contracts/customerRequests';
import { loadConfig } from '@comptoir/kit/config';
import { runSeed, seedConfigFields } from '@comptoir/kit/seed';
import { z } from 'zod';
import { database } from '../src/models/Models.ts';
import { CustomerRepository } from '../src/repositories/CustomerRepository.ts';
import { Passwords } from '../src/security/Passwords.ts';
import { seedAccounts } from './seedAccounts.ts';

const SeedConfig = z.object({
  ...seedConfigFields('customers'),
  SEED_STAFF_PASSWORD: NewPassword.describe(
    'the password of staff@comptoir.example, at least 10 characters',
  ),
  SEED_CUSTOMER_PASSWORD: NewPassword.describe(
    'the password of camille@comptoir.example, at least 10 characters',
  ),
});

await runSeed({
  service: 'customers',
  args: process.argv.slice(2),
  configure: () => loadConfig(SeedConfig, process.env),
  async seed({ connection, config }) {
    const models = database.models(connection);
    await database.prepare(connection, models);
    const added = await seedAccounts({
      customers: new CustomerRepository(models.customers),
      audit: models.audit,
      passwords: await Passwords.create(),
      staffPassword: config.SEED_STAFF_PASSWORD,
      customerPassword: config.SEED_CUSTOMER_PASSWORD,
    });
    return `Demo accounts in ${config.MONGODB_DATABASE}: added ${added} of 2; existing accounts have the configured passwords.`;
  },
});
