export interface Config {
  comptoir?: {
    /**
     * Environment of this portal. Guests can sign in only in `local`, on one
     * person's machine. Default: production.
     *
     * @visibility backend
     */
    mode?: 'local' | 'production';
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
