export interface Config {
  comptoir?: {
    /**
     * Where this portal runs. Only `local`, one person's machine, may let
     * guests sign in. Default: production.
     *
     * @visibility backend
     */
    mode?: 'local' | 'production';
  };

  auth?: {
    providers?: {
      guest?: {
        /**
         * Everybody who enters is this person of the catalog, with their
         * groups. On one machine only.
         *
         * @visibility backend
         */
        userEntityRef: string;
      };
    };
  };
}
