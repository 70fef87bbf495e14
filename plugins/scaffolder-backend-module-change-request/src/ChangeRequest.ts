/** New content of a file; its path is relative to the repository's root. */
export interface ChangedFile {
  path: string;
  content: Buffer;
  executable: boolean;
}

/** Author of a commit. */
export interface Author {
  name: string;
  email: string;
}

/** A change that a user proposes for review. */
export interface ChangeRequest {
  title: string;
  description: string;
  /** Name of the new branch. */
  branch: string;
  files: readonly ChangedFile[];
  /** Entity references of the reviewers. */
  reviewers: readonly string[];
  author: Author;
}

/** An opened change request. */
export interface OpenedChangeRequest {
  branch: string;
  /** Id of the commit. */
  commit: string;
  /** Command that checks out the branch. */
  checkout: string;
}

/** Opens change requests; one adapter for each Git host. */
export interface ChangeRequests {
  /**
   * Opens a change request; leaves no branch or object behind when it fails.
   *
   * @throws ConflictError when the branch exists
   */
  open(request: ChangeRequest): Promise<OpenedChangeRequest>;
  /** Returns paths of the base branch that match one of the patterns. */
  listFiles(...pathspecs: string[]): Promise<string[]>;
  /** @throws NotFoundError when the base branch has no such file */
  readFile(path: string): Promise<string>;
}
