import type { Change } from '@comptoir/plugin-changes-common';

/** Maximum number of changes in one answer. */
export const MOST_CHANGES = 20;

/** Reads the history of a repository. */
export interface ChangeSource {
  /** Name for the log: `git in /srv/checkout`. */
  readonly name: string;
  /** How long readers share one answer, seconds. */
  readonly freshSeconds: number;
  /** Returns the newest changes first, without merges. @throws Error when the history cannot be read */
  read(): Promise<Change[]>;
}
