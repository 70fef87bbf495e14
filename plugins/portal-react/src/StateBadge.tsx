import {
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiErrorWarningFill,
  RiProgress4Line,
  RiQuestionFill,
} from '@remixicon/react';
import styles from './StateBadge.module.css';

/**
 * How a state is to be read. Use `progress` while a change runs or waits, which is
 * neither success nor failure, and `unknown` when data is missing or stale.
 *
 * @public
 */
export type Tone = 'success' | 'progress' | 'warning' | 'danger' | 'unknown';

const ICONS = {
  success: RiCheckboxCircleFill,
  progress: RiProgress4Line,
  warning: RiErrorWarningFill,
  danger: RiCloseCircleFill,
  unknown: RiQuestionFill,
};

/** @public */
export interface StateBadgeProps {
  tone: Tone;
  label: string;
}

/**
 * A state as text, with an icon and a colour for its tone.
 *
 * @public
 */
export function StateBadge({ tone, label }: StateBadgeProps) {
  const Icon = ICONS[tone];
  return (
    <span className={styles.badge} data-tone={tone}>
      <Icon size={16} aria-hidden />
      {label}
    </span>
  );
}
