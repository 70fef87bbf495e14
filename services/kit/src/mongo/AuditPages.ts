import { byId, keysetPage } from '../http/keysetPage.ts';
import type { PageCursor } from '../http/PageCursor.ts';
import type { AuditDocument, AuditFacts, AuditTrail } from './AuditTrail.ts';

/** One page of the audit trail, as sent. */
export interface AuditPage {
  items: (AuditFacts & { id: string; at: string })[];
  nextCursor: string | null;
}

/** Lists the audit trail page by page. */
export class AuditPages {
  readonly #trail: AuditTrail;
  readonly #cursors: PageCursor;

  constructor(options: { audit: AuditTrail; cursors: PageCursor }) {
    this.#trail = options.audit;
    this.#cursors = options.cursors;
  }

  /** Newest first. @throws InputError when the cursor belongs to another list */
  async list(query: {
    limit: number;
    cursor?: string | undefined;
    subject?: string | undefined;
  }): Promise<AuditPage> {
    const { subject } = query;
    const { items, nextCursor } = await keysetPage<AuditDocument>({
      cursors: this.#cursors,
      scope: `audit ${subject ?? ''}`,
      query,
      keys: byId(-1),
      find: page => this.#trail.list(page, subject),
    });
    return { items: items.map(toEntry), nextCursor };
  }
}

function toEntry(document: AuditDocument) {
  const { _id: id, at, actor, action, subject, before, after } = document;
  return { id, at: at.toISOString(), actor, action, subject, before, after };
}
