import { Text } from '@backstage/ui';
import { formatAge, useNow } from '@comptoir/plugin-portal-react';
import type { RunBuild } from '@comptoir/plugin-readiness-common';
import { useId } from 'react';
import styles from './Run.module.css';

const STEPS = {
  download: 'The sources of the platform’s programs are being downloaded',
  build: 'The platform’s programs are being built',
  install: 'The platform’s programs are being installed',
};

/** The build of the platform's programs: the module in work, and its duration so far. */
export function BuildProgress({ build }: { build: RunBuild }) {
  const { step, module, number, of, startedAt } = build;
  const id = useId();
  const now = useNow();
  const position = module ? `: ${module} (${number} of ${of})` : '';
  return (
    <div>
      <Text as="p" id={id}>
        {STEPS[step]}
        {position}, for {formatAge(now - Date.parse(startedAt))}. Each part
        starts when its program is there.
      </Text>
      <progress
        className={styles.progress}
        aria-labelledby={id}
        value={number - 1}
        max={of}
      />
    </div>
  );
}
