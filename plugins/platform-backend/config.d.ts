import { HumanDuration } from '@backstage/types';

export interface Config {
  platform?: {
    readiness?: {
      /**
       * Address of the readiness endpoint of each target, by the name that
       * entities carry in their annotation comptoir.dev/readiness. Either an
       * object or the same object as JSON text (from the environment).
       *
       * @visibility backend
       */
      targets?: { [name: string]: string } | string;
      /**
       * Pause between two checks of a target. Default: 2 seconds.
       *
       * @visibility backend
       */
      interval?: HumanDuration | string;
      /**
       * How long a target may take to answer. Default: 1.5 seconds.
       *
       * @visibility backend
       */
      timeout?: HumanDuration | string;
      /**
       * Age from which the last check says nothing any more, so that the
       * state is unknown. Default: 10 seconds.
       *
       * @visibility backend
       */
      staleAfter?: HumanDuration | string;
    };
    /** Whose history tells what changed: one of the two. Without it nothing is told. */
    changes?: {
      /**
       * A checkout, relative to the folder that the portal is started in.
       *
       * @visibility backend
       */
      checkout?: string;
      /** A project of a GitLab that `integrations.gitlab` has an entry for. */
      gitlab?: {
        /**
         * The entry's host.
         *
         * @visibility backend
         */
        host: string;
        /**
         * The project's path, such as `company/comptoir`.
         *
         * @visibility backend
         */
        project: string;
        /**
         * Default: main.
         *
         * @visibility backend
         */
        branch?: string;
      };
    };
  };
}
