import type { AuthService } from '@backstage/backend-plugin-api';
import {
  ACTIVE_STATES,
  type ChangeRequest,
} from '@comptoir/plugin-change-requests-common';
import type { ChangeRequestsService } from '@comptoir/plugin-change-requests-node';
import type { PendingChange } from '@comptoir/plugin-delivery-common';
import { releaseFileOf } from '../branch/ReleaseFile';

interface OpenChangesOptions {
  auth: AuthService;
  changeRequests: Pick<ChangeRequestsService, 'list' | 'get'>;
}

/** Open change requests by the path of the release file that they change, the newest first. */
export type ChangesByPath = ReadonlyMap<string, readonly PendingChange[]>;

/** Reads the open change requests that change release files. */
export class OpenChanges {
  /** Release files that a commit of a change request changes, by its id and commit. */
  private paths = new Map<string, readonly string[]>();

  constructor(private readonly options: OpenChangesOptions) {}

  /** @throws Error when change requests cannot be read */
  async read(): Promise<ChangesByPath> {
    const { auth, changeRequests } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const { items } = await changeRequests.list({ credentials });
    const open = items.filter(({ state }) => ACTIVE_STATES.includes(state));
    const known = new Map<string, readonly string[]>();
    const found = new Map<string, PendingChange[]>();
    for (const request of open) {
      const paths = await this.pathsOf(request);
      known.set(keyOf(request), paths);
      const { id, title, state } = request;
      for (const path of paths) {
        found.set(path, [...(found.get(path) ?? []), { id, title, state }]);
      }
    }
    this.paths = known;
    return found;
  }

  private async pathsOf(request: ChangeRequest): Promise<readonly string[]> {
    const known = this.paths.get(keyOf(request));
    if (known) {
      return known;
    }
    const { auth, changeRequests } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const { diff } = await changeRequests.get(request.id, { credentials });
    return diff.files
      .map(({ path }) => path)
      .filter(path => releaseFileOf(path));
  }
}

function keyOf({ id, head }: ChangeRequest): string {
  return `${id} ${head}`;
}
