import { Text } from '@backstage/ui';
import { formatAge, useNow } from '@comptoir/plugin-portal-react';
import type { Dependency, Readiness } from '@comptoir/plugin-readiness-common';
import { RiCheckLine, RiCloseLine, RiQuestionLine } from '@remixicon/react';
import styles from './CheckList.module.css';

const ICONS = {
  up: RiCheckLine,
  down: RiCloseLine,
  unknown: RiQuestionLine,
};

/** What a process depends on, each with its state, its start and, when it is down, the reason. */
export function DependencyList({
  dependencies = [],
}: Pick<Readiness, 'dependencies'>) {
  const now = useNow();
  if (dependencies.length === 0) {
    return null;
  }

  return (
    <ul className={styles.list} aria-label="Dependencies">
      {dependencies.map(one => {
        const Icon = ICONS[one.state];
        return (
          <li key={one.name} className={styles.check} data-status={one.state}>
            <Icon size={16} aria-hidden />
            <Text weight="bold" className={styles.name}>
              {one.name}
            </Text>
            <Text color="secondary">
              {describe(one, formatAge(now - Date.parse(one.since)))}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}

function describe({ state, lastError }: Dependency, age: string): string {
  if (state === 'unknown') {
    return lastError ? `not up yet: ${lastError}` : 'not checked yet';
  }
  return state === 'down' && lastError
    ? `down for ${age}: ${lastError}`
    : `${state} for ${age}`;
}
