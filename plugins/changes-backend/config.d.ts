export interface Config {
  /**
   * The repository to read: a checkout or a GitLab project. Without either, the
   * portal reports that no repository is configured.
   */
  changes?: {
    /**
     * Folder of a checkout, relative to the portal's working directory.
     *
     * @visibility backend
     */
    checkout?: string;
    /** A project of a GitLab with an entry in `integrations.gitlab`. */
    gitlab?: {
      /**
       * Host of that entry.
       *
       * @visibility backend
       */
      host: string;
      /**
       * Path of the project, such as `company/comptoir`.
       *
       * @visibility backend
       */
      project: string;
      /**
       * Branch. Default: main.
       *
       * @visibility backend
       */
      branch?: string;
    };
  };
}
