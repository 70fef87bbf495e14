export interface Config {
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
  };
}
