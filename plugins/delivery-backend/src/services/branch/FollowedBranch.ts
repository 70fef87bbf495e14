import type { ReleaseCommit } from '@comptoir/plugin-delivery-common';

/** How many commits two commits of a repository differ by. */
export interface Distance {
  /** Commits, without merges, that `to` has and `from` lacks. */
  missing: number;
  /** Commits, without merges, that only `from` has. */
  extra: number;
  /** Time between the two commits, milliseconds; negative when `from` is newer. */
  milliseconds: number;
}

/**
 * The branch whose release files the clusters follow. Its paths are relative to the
 * repository. Every method throws an error with a reason for people when the
 * repository cannot be read.
 */
export interface FollowedBranch {
  /** Name of the branch. */
  readonly name: string;
  /** The repository, for people: `the repository /var/git/comptoir.git`. */
  readonly place: string;
  /** Returns the newest commit. */
  head(): Promise<string>;
  /**
   * Lists the files below `gitops/apps` and the file of freezes.
   *
   * @returns id of the content by path
   */
  list(commit: string): Promise<ReadonlyMap<string, string>>;
  /**
   * Reads files.
   *
   * @param contents - ids of {@link FollowedBranch.list}
   * @returns texts by id
   */
  read(contents: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Finds the newest commit that changed each file.
   *
   * @param since - a commit whose changes are known; undefined reads the whole history
   */
  lastChanges(
    commit: string,
    paths: readonly string[],
    since: string | undefined,
  ): Promise<ReadonlyMap<string, ReleaseCommit>>;
  /** Reads earlier contents of a file, the newest first, at most twenty. */
  earlier(commit: string, path: string): Promise<string[]>;
  /** @throws NotFoundError when the repository lacks one of the commits */
  distance(from: string, to: string): Promise<Distance>;
  /** Calls the listener until `signal` aborts. */
  watch(listener: BranchListener, signal: AbortSignal): void;
}

/** Is called when a repository may have changed. */
export interface BranchListener {
  /** The branch may have a new commit. */
  onBranch(): void;
  /** Another reference, such as a change request, has changed. */
  onReferences(): void;
}
