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
}
