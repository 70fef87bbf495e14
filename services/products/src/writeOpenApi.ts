import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PageCursor } from '@comptoir/kit/http/pageCursor';
import mongoose from 'mongoose';
import { format } from 'prettier';
import { CatalogIndex } from './catalog/CatalogIndex.ts';
import { CatalogQueries } from './catalog/CatalogQueries.ts';
import { createModels } from './models/models.ts';
import { createRoutes, productsOpenApi } from './routes/routes.ts';
import { createServices } from './services/createServices.ts';
import { createStaffServices } from './services/createStaffServices.ts';

const target = fileURLToPath(new URL('../openapi.json', import.meta.url));
const models = createModels(mongoose.createConnection());
const { services } = createServices(models);
const queries = new CatalogQueries(
  new CatalogIndex(),
  new PageCursor('unused'),
);
const document = productsOpenApi(
  createRoutes({
    ...{ ...services, ...createStaffServices(models, 'unused') },
    catalog: () => queries,
  }),
);
await writeFile(
  target,
  await format(JSON.stringify(document), { parser: 'json' }),
);
process.stdout.write('openapi.json is written\n');
