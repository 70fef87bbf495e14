import { HumanDuration } from '@backstage/types';

export interface Config {
  readiness?: {
    /**
     * Address of the readiness endpoint of each target, by the name in the
     * annotation comptoir.dev/readiness of its entity. The endpoint `dependencies`
     * beside it reports what the target depends on, if it exists. An object, or the same
     * object as JSON text (from the environment).
     *
     * @visibility backend
     */
    targets?: { [name: string]: string } | string;
    /**
     * Pause between two checks of a target, while a page shows readiness.
     * Default: 2 seconds.
     *
     * @visibility backend
     */
    interval?: HumanDuration | string;
    /**
     * Pause between two checks of a target, when readiness has not been requested for
     * 15 seconds. Default: 5 seconds.
     *
     * @visibility backend
     */
    restInterval?: HumanDuration | string;
    /**
     * Timeout of one check; a target is down when two checks in a row exceed it.
     * Default: 1.2 seconds.
     *
     * @visibility backend
     */
    timeout?: HumanDuration | string;
    /**
     * Age of the last check from which the state is unknown. Default: 10 seconds.
     *
     * @visibility backend
     */
    staleAfter?: HumanDuration | string;
    /**
     * State file of `npm start`, for `GET /api/readiness/run`: absolute, or relative
     * to the working directory. Not set in a cluster.
     *
     * @visibility backend
     */
    run?: string;
  };
}
