import { Alert } from '@backstage/ui';
import type { SourceProblem } from '@comptoir/plugin-delivery-common';
import { Ago, sentence } from '@comptoir/plugin-portal-react';
import styles from './DeliveryPage.module.css';

const TITLES: Record<SourceProblem['source'], string> = {
  repository: 'The releases cannot be read',
  freezes: 'The freezes cannot be read',
  'change-requests': 'The change requests cannot be read',
  catalog: 'The catalog cannot be read',
  cluster: 'A cluster is not connected',
};

/** Sources that cannot be read: cause, age of the last data, and what to do. */
export function Problems({ problems }: { problems: readonly SourceProblem[] }) {
  return (
    <>
      {problems.map(({ source, reason, remedy, asOf }) => (
        <Alert
          key={`${source} ${reason}`}
          status="warning"
          icon
          title={TITLES[source]}
          description={
            <span className={styles.problem}>
              {sentence(reason)} {remedy && sentence(remedy)}
              {asOf && (
                <>
                  {' '}
                  Last data: <Ago time={asOf} />.
                </>
              )}
            </span>
          }
        />
      ))}
    </>
  );
}
