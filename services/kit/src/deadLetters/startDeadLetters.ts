import type { OnConnect } from '../bus/BusLink.ts';
import { Redriver } from '../bus/Redriver.ts';
import type { Log } from '../createLog.ts';
import type { MongoLink } from '../mongo/connectMongo.ts';
import { repeat } from '../repeat.ts';
import { DeadLetterIntake } from './DeadLetterIntake.ts';
import type { DeadLetters } from './DeadLetters.ts';

/** Milliseconds between two polls for interrupted decisions. */
const POLL_MS = 5_000;

/** The running work on the dead letters of one queue. */
export interface DeadLetterWork {
  /** Called with each new connection. */
  redrive: OnConnect;
  /** Called with each new connection once the database is connected. */
  intake: DeadLetterIntake;
  stop(): Promise<void>;
}

/** Stores dead letters, redrives them, and completes decisions that a crash interrupted. */
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
    queue,
    log,
    insert: letter => deadLetters.insert(letter),
  });
  const finishing = mongo.connected.then(
    () =>
      repeat({
        name: 'finishing dead letters',
        everyMs: POLL_MS,
        log,
        work: () => deadLetters.finishDecided(),
      }),
    () => undefined,
  );
  return {
    async redrive(model) {
      await redriver.onConnect(model);
      if (mongo.isConnected()) {
        (await finishing)?.wake();
      }
    },
    intake,
    async stop() {
      const repeating = mongo.isConnected() ? await finishing : undefined;
      await Promise.all([repeating?.stop(), intake.stop()]);
    },
  };
}
