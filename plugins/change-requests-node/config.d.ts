export interface Config {
  /** The repository whose change requests the portal shows and decides. */
  changeRequests?: {
    /** Change requests as branches of a bare repository on this machine. */
    local?: {
      /**
       * The bare repository; created from the checkout when it is missing.
       * Relative to the portal's working directory.
       *
       * @visibility backend
       */
      repository: string;
      /**
       * The checkout whose HEAD the base branch follows.
       *
       * @visibility backend
       */
      checkout: string;
      /**
       * Base branch of change requests. Default: main.
       *
       * @visibility backend
       */
      baseBranch?: string;
    };
    /** Change requests as merge requests of a GitLab with an entry in `integrations.gitlab`. */
    gitlab?: {
      /**
       * Host of that entry. Its token needs the scope `api`.
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
       * Target branch of merge requests. Default: main.
       *
       * @visibility backend
       */
      branch?: string;
    };
    /** Who must approve a change request before its merge. */
    approvals?: {
      /**
       * Number of approvals that a merge needs. Default: 1.
       *
       * @visibility backend
       */
      required?: number;
      /**
       * Whether the author's own approval is accepted. Default: false.
       *
       * @visibility backend
       */
      authorMayApprove?: boolean;
    };
  };
}
