export interface Config {
  app?: {
    signIn?: {
      /**
       * Ways to sign in that are offered, in no order. Each needs its entry
       * under auth.providers.
       *
       * @deepVisibility frontend
       */
      providers: Array<'guest' | 'gitlab' | 'oidc'>;
    };
    /**
     * Where people go from the home page. A door without an address is left
     * out.
     *
     * @deepVisibility frontend
     */
    doors?: Array<{ title: string; description: string; url?: string }>;
  };
  auth?: {
    providers?: {
      guest?: {
        /**
         * As whom guests come in: the sign-in page says so.
         *
         * @visibility frontend
         */
        userEntityRef?: string;
      };
    };
  };
}
