import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import mongoose from 'mongoose';
import { format } from 'prettier';
import { createServices } from './createServices.ts';
import { createModels } from './models/models.ts';
import { createRoutes, giftCardsOpenApi } from './routes/routes.ts';

const target = fileURLToPath(new URL('../openapi.json', import.meta.url));
const models = createModels(mongoose.createConnection());
const routes = createRoutes(createServices(models, 'unused'));
const text = JSON.stringify(giftCardsOpenApi(routes));
await writeFile(target, await format(text, { parser: 'json' }));
