import { DeadLetters } from '@comptoir/kit/deadLetters/deadLetters';
import { PageCursor } from '@comptoir/kit/http/pageCursor';
import { AuditPages } from '@comptoir/kit/mongo/auditPages';
import type { Models } from '../models/models.ts';

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
    deadLetters: new DeadLetters({ store, audit, cursors }),
  };
}
