/** A file of `gitops/` is invalid. The message names the file and each invalid key, one per line. */
export class GitopsFileError extends Error {
  override name = 'GitopsFileError';
  /** The path of the file, relative to the root of the repository. */
  readonly file: string;
  /** One line per mistake: the key and what it must be. */
  readonly mistakes: readonly string[];

  constructor(file: string, mistakes: readonly string[]) {
    super(mistakes.map(mistake => `${file}: ${mistake}`).join('\n'));
    this.file = file;
    this.mistakes = mistakes;
  }
}
