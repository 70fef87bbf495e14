import type { Watched } from './watch';

/**
 * Whether the widget "Needs attention" of operators lists this entity. Other lists of
 * the same page leave it out for them, so that it appears once.
 *
 * @public
 */
export function needsAttention({ readiness }: Watched): boolean {
  return readiness !== undefined && readiness.state !== 'ready';
}
