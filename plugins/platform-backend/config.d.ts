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
    changes?: {
      /**
       * The checkout whose history tells what changed. Relative to the folder
       * that the portal is started in. Without it nothing is told.
       *
       * @visibility backend
       */
      checkout?: string;
    };
  };
}
