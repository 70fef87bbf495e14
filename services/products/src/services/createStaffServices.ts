import { DeadLetters } from '@comptoir/kit/deadLetters/deadLetters';
import { PageCursor } from '@comptoir/kit/http/pageCursor';
import { AuditPages } from '@comptoir/kit/mongo/auditPages';
import type { Models } from '../models/models.ts';
import { VariantStockRepository } from '../repositories/VariantStockRepository.ts';
import { StockList } from './StockList.ts';

/**
 * What only staff ask for.
 *
 * @param secret - signs page cursors
 */
export function createStaffServices(models: Models, secret: string) {
  const { audit, deadLetters: store } = models;
  const cursors = new PageCursor(secret);
  return {
    trail: new AuditPages({ audit, cursors }),
    stockList: new StockList({
      stock: new VariantStockRepository(models.products),
      cursors,
    }),
    deadLetters: new DeadLetters({ store, audit, cursors }),
  };
}
