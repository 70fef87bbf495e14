import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type {
  ChangeRequest,
  Check,
  Diff,
} from '@comptoir/plugin-change-requests-common';

/**
 * Examines an active change request, each time somebody opens or merges it.
 *
 * @public
 */
export interface ChangeRequestCheck {
  /** Name for people; shown when the check itself fails. */
  name: string;
  /** Returns the finding; undefined when the check does not apply. */
  examine(request: ChangeRequest, diff: Diff): Promise<Check | undefined>;
}

/**
 * Adds checks to change requests, such as a freeze of releases. A merge needs every
 * check to pass.
 *
 * @public
 */
export const changeRequestChecksExtensionPoint = createExtensionPoint<{
  addCheck(check: ChangeRequestCheck): void;
}>({ id: 'change-requests.checks' });
