export interface Config {
  app?: {
    signIn?: {
      /**
       * Providers on the sign-in page, in any order. Each requires an entry
       * under auth.providers.
       *
       * @deepVisibility frontend
       */
      providers: Array<'guest' | 'gitlab' | 'oidc'>;
    };
    /**
     * Links on the home page. An entry without an address is left out.
     *
     * @deepVisibility frontend
     */
    doors?: Array<{ title: string; description: string; url?: string }>;
  };
}
