import type { OnConnect } from '../bus/busLink.ts';
import { Redriver } from '../bus/redriver.ts';
import type { Log } from '../log.ts';
import type { MongoLink } from '../mongo/connectMongo.ts';
import { repeat } from '../repeat.ts';
import { DeadLetterIntake } from './deadLetterIntake.ts';
import type { DeadLetters } from './deadLetters.ts';

/** Milliseconds between two looks for decisions that were left undone. */
const LOOK_MS = 5_000;

/** Dead letters of one queue at work. */
export interface DeadLetterWork {
  /** To be called with each new connection. */
  redrive: OnConnect;
  /** To be called with each new connection once there is a database. */
  intake: DeadLetterIntake;
  stop(): Promise<void>;
}

/** Takes dead letters in, sends them again, and finishes what a crash left undone. */
export function startDeadLetters(options: {
  queue: string;
  deadLetters: DeadLetters;
  mongo: MongoLink;
  log: Log;
}): DeadLetterWork {
  const { queue, deadLetters, mongo, log } = options;
  const redriver = new Redriver(queue);
  deadLetters.sendWith(redriver);
  const intake = new DeadLetterIntake({
    ...{ queue, log },
    takeIn: letter => deadLetters.takeIn(letter),
  });
  const finishing = mongo.connected.then(
    () =>
      repeat({
        ...{ name: 'finishing dead letters', everyMs: LOOK_MS, log },
        work: () => deadLetters.finishOld(),
      }),
    () => undefined,
  );
  return {
    async redrive(model) {
      await redriver.onConnect(model);
      if (mongo.isConnected()) (await finishing)?.wake();
    },
    intake,
    async stop() {
      const repeating = mongo.isConnected() ? await finishing : undefined;
      await Promise.all([repeating?.stop(), intake.stop()]);
    },
  };
}
