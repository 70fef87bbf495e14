import { Text } from '@backstage/ui';
import type {
  EnvironmentStatus,
  Source,
} from '@comptoir/plugin-live-status-common';
import { Panel } from '@comptoir/plugin-portal-react';
import type { ReactNode } from 'react';
import styles from './EnvironmentSections.module.css';
import { hasData } from './hasData';
import { LastData } from './LastData';
import { useEntityStatus } from './useEntityStatus';

interface EnvironmentSectionsProps {
  title: string;
  /** Selects the part of the state that the card shows. */
  sourceOf: (status: EnvironmentStatus) => Source;
  children: (status: EnvironmentStatus) => ReactNode;
}

/**
 * A card with one section per environment that has the application. Renders nothing
 * without data: the environments card explains why there is none.
 */
export function EnvironmentSections(props: EnvironmentSectionsProps) {
  const { title, sourceOf, children } = props;
  const { value } = useEntityStatus();
  const shown = (value?.environments ?? []).filter(
    one => one.namespace !== undefined && hasData(sourceOf(one)),
  );
  if (shown.length === 0) {
    return <></>;
  }

  return (
    <section className={styles.wide} aria-label={title}>
      <Panel
        title={title}
        source="The portal backend"
        loaded={{ value: shown }}
      >
        {environments => (
          <div className={styles.sections}>
            {environments.map(one => (
              <div
                key={one.environment}
                role="group"
                aria-label={one.environment}
                className={styles.section}
              >
                <Text as="h3" weight="bold">
                  {one.environment}
                </Text>
                <LastData source={sourceOf(one)} />
                {children(one)}
              </div>
            ))}
          </div>
        )}
      </Panel>
    </section>
  );
}
