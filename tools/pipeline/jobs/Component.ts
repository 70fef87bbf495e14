/** A component of `ci/` with its inputs: the jobs that it adds to a pipeline. */
export interface Component {
  /** The name of the file in `ci/`, without its ending. */
  name: string;
  inputs: Readonly<Record<string, string>>;
}
