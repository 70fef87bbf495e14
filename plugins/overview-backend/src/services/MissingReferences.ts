import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { DescriptionProblem } from '@comptoir/plugin-overview-common';
import { readDocuments } from './readDocuments';
import { REFERENCE_KINDS, referencesOf, type Reference } from './referencesOf';

/** The catalog is read at most once in this time, milliseconds. */
const PAUSE_MS = 5_000;

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  ...Object.keys(REFERENCE_KINDS).map(field => `spec.${field}`),
];

export interface MissingReferencesOptions {
  auth: AuthService;
  catalog: Pick<CatalogService, 'streamEntities'>;
  logger: LoggerService;
  /** Reads a catalog file; null when it does not exist. */
  read(location: string): Promise<string | null>;
  /** A reference counts as missing after this time, because the catalog reads file by file; milliseconds. */
  graceMs: number;
  now?: () => number;
}

interface Missing {
  entity: Entity;
  reference: Reference;
}

/** References of catalog files to entities that the catalog does not contain. */
export class MissingReferences {
  readonly #options: MissingReferencesOptions;
  readonly #now: () => number;
  /** Time of the first sight of each missing reference. */
  #since = new Map<string, number>();
  #missing: Missing[] = [];
  #readAt = -Infinity;

  static create(options: MissingReferencesOptions): MissingReferences {
    return new MissingReferences(options);
  }

  private constructor(options: MissingReferencesOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  /** Returns references that are missing; those of the last time when the catalog cannot be read. */
  async list(): Promise<DescriptionProblem[]> {
    const now = this.#now();
    if (now - this.#readAt >= PAUSE_MS) {
      this.#readAt = now;
      await this.#refresh(now).catch(error =>
        this.#options.logger.warn('Cannot compare references', error),
      );
    }
    const due = this.#missing.filter(
      one => now - this.#sinceOf(one) >= this.#options.graceMs,
    );
    return Promise.all(due.map(one => this.#describe(one)));
  }

  async #refresh(now: number): Promise<void> {
    const { auth, catalog } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const entities: Entity[] = [];
    for await (const page of catalog.streamEntities(
      { fields: FIELDS },
      { credentials },
    )) {
      entities.push(...page);
    }
    const known = new Set(entities.map(entity => stringifyEntityRef(entity)));
    this.#missing = entities.flatMap(entity =>
      referencesOf(entity)
        .filter(({ ref }) => ref === undefined || !known.has(ref))
        .map(reference => ({ entity, reference })),
    );
    this.#since = new Map(
      this.#missing.map(one => [
        keyOf(one),
        this.#since.get(keyOf(one)) ?? now,
      ]),
    );
  }

  #sinceOf(one: Missing): number {
    return this.#since.get(keyOf(one)) ?? this.#now();
  }

  async #describe(one: Missing): Promise<DescriptionProblem> {
    const { entity, reference } = one;
    const entityRef = stringifyEntityRef(entity);
    const location = entity.metadata.annotations?.[ANNOTATION_LOCATION];
    const path = ['spec', ...reference.path];
    const text = location ? await this.#options.read(location) : null;
    const [, field] = path;
    return {
      location: location ?? entityRef,
      line: readDocuments(text ?? '')
        .find(document => document.entityRef === entityRef)
        ?.lineOf(path),
      message:
        reference.ref === undefined
          ? `spec.${field} of ${entityRef} is no entity reference: "${reference.text}"`
          : `spec.${field} of ${entityRef} refers to ${reference.ref}, which the catalog does not contain.`,
      advice: `Correct the reference, or describe ${reference.ref ?? 'the entity'} in a catalog file.`,
      since: new Date(this.#sinceOf(one)).toISOString(),
    };
  }
}

function keyOf({ entity, reference }: Missing): string {
  return `${stringifyEntityRef(entity)} ${reference.path[0]} ${reference.text}`;
}
