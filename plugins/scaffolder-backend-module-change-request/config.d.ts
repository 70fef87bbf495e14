export interface Config {
  changeRequests?: {
    /** Change requests as branches of a bare repository on this machine. */
    local?: {
      /**
       * The bare repository; made from the checkout when it is missing.
       * Relative to the folder that the portal is started in.
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
       * The branch that changes are made for. Default: main.
       *
       * @visibility backend
       */
      baseBranch?: string;
    };
  };
}
