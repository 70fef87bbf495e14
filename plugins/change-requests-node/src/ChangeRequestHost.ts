import type {
  ChangeRequest,
  Check,
  Diff,
  Person,
} from '@comptoir/plugin-change-requests-common';

/**
 * A file to write or to delete; its path is relative to the repository's root.
 *
 * @public
 */
export type ChangedFile =
  | { path: string; content: Buffer; executable: boolean }
  | { path: string; delete: true };

/**
 * Author of a commit.
 *
 * @public
 */
export interface Author extends Person {
  entityRef: string;
  email: string;
}

/**
 * A change that a user proposes for review.
 *
 * @public
 */
export interface NewChangeRequest {
  title: string;
  /** Why the change is proposed; may be empty. */
  reason: string;
  /** Name of the new branch. */
  branch: string;
  files: readonly ChangedFile[];
  /** Entity references of the users and groups that own the decision. */
  reviewers: readonly string[];
  /** References of the entities that it changes. */
  entityRefs: readonly string[];
  author: Author;
  /** Id of the commit that the files were read from. Default: the newest of the target branch. */
  base?: string;
}

/**
 * A decision of a user about the commit that the user has seen.
 *
 * @public
 */
export interface SeenDecision {
  /** Id of the commit. */
  head: string;
  by: Person & { entityRef: string; email: string };
}

/**
 * A Git repository whose change requests the portal shows and decides. Nothing is
 * kept outside of the host, so that several processes can use one host at a time.
 *
 * @public
 */
export interface ChangeRequestHost {
  /** Lists change requests, the newest first, at most 200. */
  list(): Promise<ChangeRequest[]>;
  /** @throws NotFoundError when there is none with the id */
  get(id: string): Promise<ChangeRequest>;
  /** Returns what a change request changes, up to a limit that the answer names. */
  diff(request: ChangeRequest): Promise<Diff>;
  /** Returns what the host found about a change request, such as its pipeline. */
  checks(request: ChangeRequest): Promise<Check[]>;
  /** Returns the shell command that checks the branch out. */
  checkout(request: ChangeRequest): string;
  /**
   * Opens a change request; leaves no branch or object behind when it fails.
   *
   * @throws ConflictError when the branch exists
   * @throws InputError when a path or the base is invalid
   * @throws NotAllowedError when the host refuses it
   */
  create(request: NewChangeRequest): Promise<ChangeRequest>;
  /**
   * Records an approval of the commit that the user has seen.
   *
   * @throws ConflictError when the branch has moved, or the request has ended
   * @throws NotAllowedError when the host refuses it
   */
  approve(id: string, decision: SeenDecision): Promise<ChangeRequest>;
  /**
   * Merges the commit that the user has seen, and deletes the branch.
   *
   * @throws ConflictError when the branch has moved, conflicts with the target branch, or the request has ended
   * @throws NotAllowedError when the host refuses it
   */
  merge(id: string, decision: SeenDecision): Promise<ChangeRequest>;
  /**
   * Ends a change request without a merge, and deletes the branch.
   *
   * @throws ConflictError when the request has ended
   */
  close(id: string, by: SeenDecision['by']): Promise<ChangeRequest>;
  /** Returns paths of the target branch that start with one of the folders. */
  listFiles(...folders: string[]): Promise<string[]>;
  /** @throws NotFoundError when the target branch has no such file */
  readFile(path: string): Promise<string>;
}
