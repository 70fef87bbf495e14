import type { ReadinessState } from '@comptoir/plugin-platform-common';
import {
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiErrorWarningFill,
  RiQuestionFill,
} from '@remixicon/react';
import styles from './StateBadge.module.css';

const LOOKS = {
  ready: { label: 'Ready', Icon: RiCheckboxCircleFill },
  'not-ready': { label: 'Not ready', Icon: RiErrorWarningFill },
  down: { label: 'Down', Icon: RiCloseCircleFill },
  unknown: { label: 'Unknown', Icon: RiQuestionFill },
};

/** A state in words, with a shape and a colour of its own. */
export function StateBadge({ state }: { state: ReadinessState }) {
  const { label, Icon } = LOOKS[state];
  return (
    <span className={styles.badge} data-state={state}>
      <Icon size={16} aria-hidden />
      {label}
    </span>
  );
}
