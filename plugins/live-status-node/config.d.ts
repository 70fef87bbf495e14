export interface Config {
  /** What the portal watches. Without it, no live state is shown. */
  liveStatus?: {
    clusters?: Array<{
      /**
       * Unique name. Without `kubeconfig`, the name of a cluster in
       * `kubernetes.clusterLocatorMethods` (type `config`).
       *
       * @visibility backend
       */
      name: string;
      /**
       * Environments that run there, in the order of promotion. An environment
       * belongs to one cluster.
       *
       * @visibility backend
       */
      environments: string[];
      /**
       * Path of a kubeconfig whose current context is used, relative to the portal's
       * working directory. The file may appear or change later.
       *
       * @visibility backend
       */
      kubeconfig?: string;
      argocd?: {
        /**
         * Address of Argo CD. When it is set, the portal checks `/healthz` every two
         * seconds.
         *
         * @visibility backend
         */
        url?: string;
        /**
         * Namespace of its applications. Default: argocd.
         *
         * @visibility backend
         */
        namespace?: string;
      };
      velero?: {
        /**
         * Namespace of its backups. Default: velero.
         *
         * @visibility backend
         */
        namespace?: string;
      };
      /**
       * Path of a JSON file `{ "reason": "…", "remedy": "…" }` that explains why the
       * cluster is not connected. It is read while the cluster is not connected.
       *
       * @visibility backend
       */
      explanation?: string;
    }>;
    /**
     * Age of Argo CD's newest comparison from which the state of its applications is
     * unknown, such as `{ minutes: 4 }`. More than twice `timeout.reconciliation` and
     * its jitter. Default: 4 minutes.
     *
     * @visibility backend
     */
    staleAfter?: string | object;
  };
}
