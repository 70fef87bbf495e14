import type { Freeze } from '@comptoir/gitops/Freeze';
import type { ReleaseCommit } from '@comptoir/plugin-delivery-common';
import type { ParsedRelease } from './parseReleaseFile';

/** A release file of the branch. */
export interface StoredRelease {
  /** Id of its content. */
  content: string;
  parsed: ParsedRelease;
  /** Absent until its history was read. */
  changed: ReleaseCommit | undefined;
}

/** The periods in which production is frozen, or why they cannot be read. */
export type FreezePlan =
  | { state: 'read'; periods: readonly Freeze[] }
  | { state: 'invalid'; reason: string };

/** What one commit of the followed branch says. */
export interface Snapshot {
  commit: string;
  /** Services with a folder in `gitops/apps`. */
  services: ReadonlySet<string>;
  /** Release files by path. */
  releases: ReadonlyMap<string, StoredRelease>;
  freezes: FreezePlan;
}
