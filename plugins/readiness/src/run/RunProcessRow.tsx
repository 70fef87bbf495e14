import { Link, Text } from '@backstage/ui';
import {
  formatAge,
  sentence,
  StateBadge,
  useNow,
  type StateBadgeProps,
} from '@comptoir/plugin-portal-react';
import type {
  RunProcess,
  RunProcessState,
} from '@comptoir/plugin-readiness-common';
import { CopyableText } from './CopyableText';
import styles from './Run.module.css';

const BADGES: Record<RunProcessState, StateBadgeProps> = {
  ready: { tone: 'success', label: 'Ready' },
  starting: { tone: 'warning', label: 'Starting' },
  failed: { tone: 'danger', label: 'Failed' },
  stopped: { tone: 'warning', label: 'Stopped' },
  unknown: { tone: 'unknown', label: 'Unknown' },
};

/** One process or part: address, state, memory, restarts, log. */
export function RunProcessRow({ process }: { process: RunProcess }) {
  const { name, kind, url, reason, state, since, log } = process;
  const now = useNow();
  const facts = [
    `for ${formatAge(now - Date.parse(since))}`,
    restartsOf(process),
    memoryOf(process),
  ].filter(fact => fact !== '');
  return (
    <li className={styles.row}>
      <div>
        <Text as="p" weight="bold">
          {name}{' '}
          <Text as="span" variant="body-small" color="secondary">
            {kind}
          </Text>
        </Text>
        <Text as="p" variant="body-small" className={styles.long}>
          {isPage(url) ? (
            <Link href={url} variant="body-small">
              {url}
            </Link>
          ) : (
            url
          )}
        </Text>
        {reason && (
          <Text as="p" variant="body-small" className={styles.long}>
            {sentence(reason)}
          </Text>
        )}
      </div>
      <div className={styles.state}>
        <StateBadge {...BADGES[state]} />
        <Text variant="body-small" color="secondary">
          {facts.join(' · ')}
        </Text>
      </div>
      <CopyableText text={log} name={`log path of ${name}`} />
    </li>
  );
}

/** The control plane's and MongoDB's addresses are for programs, not for a browser. */
function isPage(url: string): boolean {
  return url.startsWith('http://');
}

function restartsOf({ restarts }: RunProcess): string {
  if (restarts === 0) {
    return '';
  }
  return restarts === 1 ? 'restarted once' : `restarted ${restarts} times`;
}

function memoryOf({ residentBytes }: RunProcess): string {
  return residentBytes === null ? '' : `${Math.round(residentBytes / 1e6)} MB`;
}
