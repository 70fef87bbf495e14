import { Text } from '@backstage/ui';
import type { Run } from '@comptoir/plugin-readiness-common';
import { useId } from 'react';
import { BuildProgress } from './BuildProgress';
import { RunAddresses } from './RunAddresses';
import { RunProcessRow } from './RunProcessRow';
import styles from './Run.module.css';

/** Everything that `npm run status` shows. */
export function RunDetails({ run }: { run: Run }) {
  return (
    <div className={styles.details}>
      {!run.supervised && (
        <Text as="p">
          The supervisor has ended: nothing restarts these processes, and their
          states are unknown. Run npm start.
        </Text>
      )}
      {run.build && <BuildProgress build={run.build} />}
      {run.sections.map(section => (
        <RunGroup key={section.title} {...section} />
      ))}
      <RunAddresses run={run} />
    </div>
  );
}

function RunGroup({ title, processes }: Run['sections'][number]) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Text as="h3" id={id} variant="body-medium" weight="bold">
        {title}
      </Text>
      <ul className={styles.list} aria-labelledby={id}>
        {processes.map(one => (
          <RunProcessRow key={one.name} process={one} />
        ))}
      </ul>
    </section>
  );
}
