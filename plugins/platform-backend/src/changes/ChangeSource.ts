import type { Change } from '@comptoir/plugin-platform-common';

/** Most changes that are told of. */
export const MOST_CHANGES = 20;

/** Where a repository's history is read. */
export interface ChangeSource {
  /** For the log: `git in /srv/checkout`. */
  readonly name: string;
  /** How long an answer is good for, ms: many readers cost as much as one. */
  readonly freshFor: number;
  /** The newest first, without merges. @throws Error when it cannot be read */
  read(): Promise<Change[]>;
}
