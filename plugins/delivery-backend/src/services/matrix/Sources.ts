import type {
  ApplicationStatus,
  ClusterStatus,
} from '@comptoir/plugin-live-status-common';
import type { Distances } from '../branch/Distances';
import type { EarlierImages } from '../branch/EarlierImages';
import type { Snapshot } from '../branch/Snapshot';
import type { ChangesByPath } from '../sources/OpenChanges';
import type { Component } from '../sources/readComponents';

/** What rows are made of, at one moment. */
export interface Sources {
  clusters: readonly ClusterStatus[];
  /** Returns the live state of an application; undefined without clusters. */
  live: (service: string) => ApplicationStatus | undefined;
  /** Undefined until the branch was read. */
  snapshot: Snapshot | undefined;
  /** Why the branch was not read yet. */
  unread: string;
  /** Time of the last read of the branch, ISO 8601, while it cannot be read. */
  staleSince: string | undefined;
  /** Undefined until the catalog was read. */
  components: ReadonlyMap<string, Component> | undefined;
  changes: ChangesByPath;
  distances: Pick<Distances, 'get'> | undefined;
  earlier: Pick<EarlierImages, 'get'> | undefined;
}
