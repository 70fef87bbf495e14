/** A file as it is to be; its path is relative to the repository's root. */
export interface ChangedFile {
  path: string;
  content: Buffer;
  executable: boolean;
}

/** Whoever asks for a change. */
export interface Author {
  name: string;
  email: string;
}

/** A change that somebody asks others to take over. */
export interface ChangeRequest {
  title: string;
  description: string;
  /** Name of the new branch. */
  branch: string;
  files: readonly ChangedFile[];
  /** Entity references of who should look at it. */
  reviewers: readonly string[];
  author: Author;
}

/** A change request once it stands. */
export interface OpenedChangeRequest {
  branch: string;
  /** Id of the commit. */
  commit: string;
  /** Where people look at it. */
  checkout: string;
}

/** Where change requests are opened: a seam, with one adapter for each Git host. */
export interface ChangeRequests {
  /**
   * Opens a change request, or leaves nothing behind.
   *
   * @throws ConflictError when there is such a branch already
   */
  open(request: ChangeRequest): Promise<OpenedChangeRequest>;
  /** Files of the base branch whose paths match one of the patterns. */
  listFiles(...pathspecs: string[]): Promise<string[]>;
  /** @throws NotFoundError when the base branch has no such file */
  readFile(path: string): Promise<string>;
}
