import { DeadLetters } from '@comptoir/kit/deadLetters/DeadLetters';
import { PageCursor } from '@comptoir/kit/http/PageCursor';
import { AuditPages } from '@comptoir/kit/mongo/AuditPages';
import type { ServiceContext } from '@comptoir/kit/service/defineService';
import { Catalog } from './catalog/Catalog.ts';
import type { ProductsConfig } from './config.ts';
import type { Models } from './models/Models.ts';
import { VariantStockRepository } from './repositories/VariantStockRepository.ts';
import { createCoreServices } from './services/createCoreServices.ts';
import { StockList } from './services/StockList.ts';

export type Services = ReturnType<typeof createServices>;

/** Creates the read model, repositories and services over the models. */
export function createServices(
  context: ServiceContext<ProductsConfig, Models>,
) {
  const { config, models, handover, log } = context;
  const { audit, deadLetters: store } = models;
  const cursors = new PageCursor(config.CURSOR_SECRET);
  const { repositories, services } = createCoreServices(models, handover);
  return {
    ...services,
    repositories,
    catalog: new Catalog({ models, secret: config.CURSOR_SECRET, log }),
    trail: new AuditPages({ audit, cursors }),
    stockList: new StockList({
      stock: new VariantStockRepository(models.products),
      cursors,
    }),
    deadLetters: new DeadLetters({ store, audit, cursors }),
  };
}
