import type { DescriptionProblem } from '@comptoir/plugin-overview-common';
import { z } from 'zod/v4';
import { readDocuments } from './readDocuments';

/** Event of the catalog for an entity that it could not process; repeated at every attempt. */
const errorsSchema = z.object({
  entity: z.string(),
  location: z.string().optional(),
  errors: z.array(z.looseObject({ message: z.string() })),
});

/** Event of the catalog, sent once, for an entity that another file already describes. */
const conflictSchema = z.object({
  entityRef: z.string(),
  newLocationKey: z.string(),
  existingLocationKey: z.string(),
});

/** A file in an error message; the event itself contains only the file that refers to it. */
const NAMED_FILE = /\b(file|url):[^\s,;]+\.ya?ml\b/;
/** An error of our parser: location, line and error. */
const NAMED_LINE =
  /\b(?<location>(?:file|url):[^\n]*?):(?<line>\d+): (?<message>.*)$/s;
const ADVICE =
  'Correct the file; until then the catalog keeps its last valid content.';

export interface DescriptionProblemsOptions {
  /** An error of the location that is not repeated for this long is resolved, milliseconds. */
  staleMs(location: string): number;
  /** Reads a catalog file; null when it does not exist. */
  read(location: string): Promise<string | null>;
  now?: () => number;
}

interface Seen {
  problem: DescriptionProblem;
  seenAt: number;
  /** Of a conflict: the entity that two files describe. */
  entityRef: string | undefined;
}

/**
 * Unresolved errors of catalog files. The catalog itself keeps the last valid
 * content of a file and only logs the error.
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

  /** Handles an error event of the catalog; it replaces earlier ones of the entity. */
  onErrors(payload: unknown): void {
    const { entity, location, errors } = errorsSchema.parse(payload);
    const prefix = `${entity} `;
    const problems = errors.map(({ message }) =>
      problemOf(message, location ?? entity),
    );
    const keys = problems.map(one => `${prefix}${one.location} ${one.message}`);
    for (const key of this.#seen.keys()) {
      if (key.startsWith(prefix) && !keys.includes(key)) {
        this.#seen.delete(key);
      }
    }
    problems.forEach((problem, index) =>
      this.#note(keys[index] ?? prefix, problem),
    );
  }

  /** Handles a conflict event of the catalog. */
  onConflict(payload: unknown): void {
    const conflict = conflictSchema.parse(payload);
    const { entityRef, newLocationKey, existingLocationKey } = conflict;
    this.#note(
      `conflict of ${entityRef} in ${newLocationKey}`,
      {
        location: newLocationKey,
        message: `${entityRef} is already described by ${existingLocationKey}, so this description is ignored.`,
        advice:
          'Change metadata.name in one of the two files, or remove one of them.',
      },
      entityRef,
    );
  }

  /** Returns unresolved errors, the oldest first. */
  async list(): Promise<DescriptionProblem[]> {
    const all = [...this.#seen];
    const current = await Promise.all(
      all.map(([, one]) => this.#isCurrent(one)),
    );
    all.forEach(([key], index) => {
      if (!current[index]) {
        this.#seen.delete(key);
      }
    });
    return [...this.#seen.values()].map(({ problem }) => problem);
  }

  async #isCurrent({ seenAt, entityRef, problem }: Seen): Promise<boolean> {
    if (entityRef === undefined) {
      return this.#now() - seenAt <= this.#options.staleMs(problem.location);
    }
    const text = await this.#options.read(problem.location);
    return readDocuments(text ?? '').some(one => one.entityRef === entityRef);
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
      entityRef,
    });
  }
}

function problemOf(
  text: string,
  fallback: string,
): Omit<DescriptionProblem, 'since'> {
  const named = NAMED_LINE.exec(text)?.groups;
  if (named) {
    return {
      location: named.location ?? fallback,
      line: Number(named.line),
      message: named.message ?? text,
      advice: ADVICE,
    };
  }
  return {
    location: NAMED_FILE.exec(text)?.[0] ?? fallback,
    message: text,
    advice: /does not exist|ENOENT|no such file|NotFound/i.test(text)
      ? 'Restore the file, or remove it from the targets of the file that refers to it.'
      : ADVICE,
  };
}
