import { useEntity } from '@backstage/plugin-catalog-react';
import { useSignal } from '@backstage/plugin-signals-react';
import {
  APPLICATION_ANNOTATION,
  applicationStatusSchema,
  LIVE_STATUS_CHANNEL,
} from '@comptoir/plugin-live-status-common';
import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react';

/** Shortest time between two reloads, in milliseconds. */
const PAUSE = 5_000;

const messageSchema = applicationStatusSchema.pick({ application: true });

/**
 * Mounts its children again when the live state of the entity's application
 * changes, at most once every five seconds.
 */
export function ReloadOnSignal({ children }: { children: ReactNode }) {
  const { entity } = useEntity();
  const { lastSignal } = useSignal(LIVE_STATUS_CHANNEL);
  const [generation, setGeneration] = useState(0);
  const reloadedAt = useRef(-Infinity);
  const timer = useRef<number>();
  const application = entity.metadata.annotations?.[APPLICATION_ANNOTATION];

  useEffect(() => {
    const message = messageSchema.safeParse(lastSignal);
    if (!message.success || message.data.application !== application) {
      return;
    }
    timer.current ??= window.setTimeout(
      () => {
        timer.current = undefined;
        reloadedAt.current = Date.now();
        setGeneration(count => count + 1);
      },
      Math.max(0, reloadedAt.current + PAUSE - Date.now()),
    );
  }, [lastSignal, application]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  return <Fragment key={generation}>{children}</Fragment>;
}
