export interface Config {
  /** The releases that the portal shows, in the repository of `changeRequests`. */
  delivery?: {
    /**
     * The branch that the clusters follow. Default: main.
     *
     * @visibility backend
     */
    branch?: string;
  };
}
