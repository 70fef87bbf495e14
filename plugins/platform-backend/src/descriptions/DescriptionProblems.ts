import type { DescriptionProblem } from '@comptoir/plugin-platform-common';
import { z } from 'zod/v4';
import { describes } from './describes';

/** What the catalog tells of an entity that it could not process, every time. */
const errorsSchema = z.object({
  entity: z.string(),
  location: z.string().optional(),
  errors: z.array(z.looseObject({ message: z.string() })),
});

/** What the catalog tells once, of an entity that another file describes already. */
const conflictSchema = z.object({
  entityRef: z.string(),
  newLocationKey: z.string(),
  existingLocationKey: z.string(),
});

/** A file within a message: the catalog itself tells only which file names it. */
const NAMED_FILE = /\b(file|url):[^\s,;]+\.ya?ml\b/;

export interface DescriptionProblemsOptions {
  /** An error that was not told again for so long is mended, ms. */
  staleMs: number;
  /** The text of a catalog file; null when it is not there any more. */
  read(location: string): Promise<string | null>;
  now?: () => number;
}

interface Seen {
  problem: DescriptionProblem;
  seenAt: number;
  /** What is described twice, for a conflict. */
  entityRef?: string;
}

/**
 * What the catalog could not take in, as far as it is not mended: the catalog
 * itself goes on with what it read last, and says little of it.
 */
export class DescriptionProblems {
  readonly #seen = new Map<string, Seen>();
  readonly #options: DescriptionProblemsOptions;
  readonly #now: () => number;

  static create(options: DescriptionProblemsOptions): DescriptionProblems {
    return new DescriptionProblems(options);
  }

  private constructor(options: DescriptionProblemsOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  /** Takes in what the catalog tells of errors. */
  onErrors(payload: unknown): void {
    const { entity, location, errors } = errorsSchema.parse(payload);
    const message = errors.map(error => error.message).join('; ');
    this.#note(entity, {
      location: NAMED_FILE.exec(message)?.[0] ?? location ?? entity,
      message,
      advice: /does not exist|ENOENT|no such file|NotFound/i.test(message)
        ? 'Put the file back, or take it out of the targets of the file that names it.'
        : 'Correct the file; what was read of it before stays as it is until then.',
    });
  }

  /** Takes in what the catalog tells of a name that is there twice. */
  onConflict(payload: unknown): void {
    const conflict = conflictSchema.parse(payload);
    const { entityRef, newLocationKey, existingLocationKey } = conflict;
    this.#note(
      `${entityRef} in ${newLocationKey}`,
      {
        location: newLocationKey,
        message: `${entityRef} is described by ${existingLocationKey} already, so this description is left out.`,
        advice: 'Give one of the two another metadata.name, or remove it.',
      },
      entityRef,
    );
  }

  /** What is wrong now, the oldest first. */
  async list(): Promise<DescriptionProblem[]> {
    const all = [...this.#seen];
    const current = await Promise.all(all.map(([, one]) => this.#isThere(one)));
    all.forEach(([key], index) => {
      if (!current[index]) this.#seen.delete(key);
    });
    return [...this.#seen.values()].map(({ problem }) => problem);
  }

  async #isThere({ seenAt, entityRef, problem }: Seen): Promise<boolean> {
    if (entityRef === undefined) {
      return this.#now() - seenAt <= this.#options.staleMs;
    }
    const text = await this.#options.read(problem.location);
    return text !== null && describes(text, entityRef);
  }

  #note(
    key: string,
    problem: Omit<DescriptionProblem, 'since'>,
    entityRef?: string,
  ): void {
    const seenAt = this.#now();
    const since =
      this.#seen.get(key)?.problem.since ?? new Date(seenAt).toISOString();
    this.#seen.set(key, {
      problem: { ...problem, since },
      seenAt,
      ...(entityRef === undefined ? {} : { entityRef }),
    });
  }
}
