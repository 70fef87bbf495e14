import {
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiErrorWarningFill,
  RiQuestionFill,
} from '@remixicon/react';
import styles from './StateBadge.module.css';

/**
 * How a state is to be read. Use `unknown` when data is missing or stale.
 *
 * @public
 */
export type Tone = 'success' | 'warning' | 'danger' | 'unknown';

const ICONS = {
  success: RiCheckboxCircleFill,
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
