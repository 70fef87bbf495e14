import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createLog } from '@comptoir/kit/log';
import mongoose from 'mongoose';
import { format } from 'prettier';
import { createModels } from './models/models.ts';
import { createRoutes, customersOpenApi } from './routes/routes.ts';
import { Passwords } from './security/Passwords.ts';
import { createServices } from './services/createServices.ts';

const target = fileURLToPath(new URL('../openapi.json', import.meta.url));
const made = createServices({
  models: createModels(mongoose.createConnection()),
  passwords: await Passwords.create(),
  settings: {
    identitySecret: randomBytes(32).toString('hex'),
    issuer: 'unused',
    audience: 'unused',
    rateLimitFactor: 1,
  },
  log: createLog({ service: 'customers', level: 'silent' }),
});
const document = customersOpenApi(createRoutes(made));
await writeFile(
  target,
  await format(JSON.stringify(document), { parser: 'json' }),
);
process.stdout.write('openapi.json is written\n');
