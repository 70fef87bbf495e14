import { pageOf, type PageCursor } from '../http/pageCursor.ts';
import type { AuditFacts, AuditTrail } from './auditTrail.ts';

/** An entry of the trail as it is told. */
export interface AuditPage {
  items: (AuditFacts & { id: string; at: string })[];
  nextCursor: string | null;
}

/** Lists the trail, page by page. */
export class AuditPages {
  readonly #trail: AuditTrail;
  readonly #cursors: PageCursor;

  constructor(options: { audit: AuditTrail; cursors: PageCursor }) {
    this.#trail = options.audit;
    this.#cursors = options.cursors;
  }

  /** Newest first. @throws InputError when the cursor is of another list */
  async list(query: {
    limit: number;
    cursor?: string | undefined;
    subject?: string | undefined;
  }): Promise<AuditPage> {
    const { limit, cursor, subject } = query;
    const scope = `audit ${subject ?? ''}`;
    const [before] =
      cursor === undefined ? [] : this.#cursors.read(scope, cursor);
    const found = await this.#trail.list({ limit: limit + 1, before, subject });
    const { items, last } = pageOf(found, limit);
    return {
      items: items.map(({ _id: id, at, ...facts }) => {
        const { actor, action, subject: of, before: was, after } = facts;
        return {
          ...{ id, at: at.toISOString(), actor, action, subject: of },
          ...{ before: was, after },
        };
      }),
      nextCursor: last ? this.#cursors.write(scope, [last._id]) : null,
    };
  }
}
