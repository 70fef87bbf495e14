export interface Config {
  catalog?: {
    /**
     * Reads catalog files on disk when they change, within seconds, and repeats those
     * with errors every 5 seconds, so that `catalog.processingInterval` can be long.
     * For one portal on one machine: all entities are processed at its start.
     * Default: false.
     */
    watchFiles?: boolean;
  };
}
