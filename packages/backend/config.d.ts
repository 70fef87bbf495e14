export interface Config {
  comptoir?: {
    /**
     * Environment of this portal. Guests can sign in only in `local`, on one
     * person's machine. Default: production.
     *
     * @visibility backend
     */
    mode?: 'local' | 'production';

    /**
     * Port of health checks and dependencies, which the public port does not serve.
     * Without it nothing serves them.
     *
     * @visibility backend
     */
    systemPort?: number | string;
  };

  auth?: {
    providers?: {
      guest?: {
        /**
         * Entity reference of the user that guests sign in as, with the user's
         * groups. Only with mode `local`.
         *
         * @visibility backend
         */
        userEntityRef: string;
      };
    };
  };
}
