export interface Config {
  overview?: {
    /**
     * Links of each process, by the name in the annotation comptoir.dev/readiness of
     * its entity. An object, or the same object as JSON text (from the environment).
     * Configure only addresses that a browser of the portal's users reaches.
     *
     * @visibility backend
     */
    processes?:
      | {
          [name: string]: {
            /**
             * Its first page, or the document of its API.
             *
             * @visibility backend
             */
            open?: string;
            /**
             * Its readiness.
             *
             * @visibility backend
             */
            health?: string;
            /** @visibility backend */
            metrics?: string;
            /**
             * Path of its log file on the portal's machine.
             *
             * @visibility backend
             */
            log?: string;
          };
        }
      | string;
    /**
     * Runbook of every process whose entity has no annotation comptoir.dev/runbook:
     * a web address, or a path of the portal such as
     * /docs/default/domain/comptoir/docs/operations.
     *
     * @visibility backend
     */
    runbook?: string;
  };
}
