import type { Change, EntityChange } from '@comptoir/plugin-changes-common';

/** Maximum number of changes in one answer. */
export const MOST_CHANGES = 20;

/** Maximum number of changes of one entity. */
export const MOST_ENTITY_CHANGES = 5;

/** Reads the history of a repository. */
export interface ChangeSource {
  /** Name for the log: `git in /srv/checkout`. */
  readonly name: string;
  /** How long readers share one answer, seconds. */
  readonly freshSeconds: number;
  /** Returns the newest changes first, without merges. @throws Error when the history cannot be read */
  read(): Promise<Change[]>;
  /**
   * Returns the path of a catalog file, relative to the repository; undefined when
   * the repository does not contain it.
   *
   * @param location - of the catalog: `file:…` or `url:…`
   */
  pathOf(location: string): string | undefined;
  /**
   * Returns the newest changes of a folder or file first, without merges.
   *
   * @param path - relative to the repository
   * @throws Error when the history cannot be read
   */
  readPath(path: string): Promise<EntityChange[]>;
}
