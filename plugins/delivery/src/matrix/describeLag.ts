import type { Lag } from '@comptoir/plugin-delivery-common';
import { formatAge } from '@comptoir/plugin-portal-react';

/** Describes how far a release is behind the previous environment: `3 commits, 2 d behind dev`. */
export function describeLag(lag: Lag): string {
  const { environment } = lag;
  if (lag.state === 'same') {
    return `Same as ${environment}`;
  }
  if (lag.state === 'unknown') {
    return `Distance to ${environment} unknown`;
  }
  const { commits, ahead, milliseconds } = lag;
  const age = formatAge(Math.abs(milliseconds));
  if (commits === 0 && ahead === 0) {
    return `Another build of the same sources as ${environment}`;
  }
  if (commits === 0) {
    return `${count(ahead)}, ${age} ahead of ${environment}`;
  }
  const extra = ahead > 0 ? `, ${count(ahead)} of its own` : '';
  const time = milliseconds > 0 ? `, ${age}` : '';
  return `${count(commits)}${time} behind ${environment}${extra}`;
}

function count(commits: number): string {
  return commits === 1 ? '1 commit' : `${commits} commits`;
}
