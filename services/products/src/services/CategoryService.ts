import { isDeepStrictEqual } from 'node:util';
import { categoryChanged } from '@comptoir/contracts/productEvents';
import type { CategoryInput } from '@comptoir/contracts/productRequests';
import {
  type AuditNote,
  type AuditNotes,
  noteAudit,
} from '@comptoir/kit/mongo/AuditNotes';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import type { CategoryRepository } from '../repositories/CategoryRepository.ts';
import { differences } from './differences.ts';
import type { ImageService } from './ImageService.ts';

/** Creates and changes categories. */
export class CategoryService {
  readonly #categories: CategoryRepository;
  readonly #images: ImageService;
  readonly #audits: AuditNotes;

  constructor(options: {
    categories: CategoryRepository;
    images: ImageService;
    audits: AuditNotes;
  }) {
    this.#categories = options.categories;
    this.#images = options.images;
    this.#audits = options.audits;
  }

  exists(id: string): Promise<boolean> {
    return this.#categories.exists(id);
  }

  /**
   * Creates or replaces a category; does nothing when the content is equal.
   *
   * @param actor - the actor in the audit trail; null for imports, which are not audited
   * @returns whether it was created
   * @throws InputError for an unknown picture
   */
  async put(
    id: string,
    input: CategoryInput,
    actor: string | null,
  ): Promise<boolean> {
    await this.#images.requireAll([
      { url: input.image.url, field: 'body.image.url' },
    ]);
    for (;;) {
      const current = await this.#categories.find(id);
      if (!current) {
        const event = eventOf(id, 1, input);
        const audit = auditOf(actor, id, null, input);
        if (!(await this.#categories.insert(id, input, event, audit))) {
          continue;
        }
        await this.#audits.finish(id);
        return true;
      }
      const { version, name, description, image, position } = current;
      const content = { name, description, image, position };
      if (isDeepStrictEqual(content, input)) {
        return false;
      }
      const event = eventOf(id, version + 1, input);
      const audit = auditOf(actor, id, content, input);
      if (!(await this.#categories.replace(id, version, input, event, audit))) {
        continue;
      }
      await this.#audits.finish(id);
      return false;
    }
  }
}

function auditOf(
  actor: string | null,
  subject: string,
  before: CategoryInput | null,
  after: CategoryInput,
): AuditNote | undefined {
  if (actor === null) {
    return undefined;
  }
  return noteAudit({
    actor,
    subject,
    ...(before
      ? { action: 'category.replaced', ...differences(before, after) }
      : { action: 'category.created', before, after }),
  });
}

function eventOf(id: string, aggregateVersion: number, input: CategoryInput) {
  return newEvent({
    type: categoryChanged.type,
    version: categoryChanged.version,
    aggregateId: id,
    aggregateVersion,
    data: { name: input.name, position: input.position },
  });
}
