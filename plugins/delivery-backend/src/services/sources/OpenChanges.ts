import type { AuthService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  ACTIVE_STATES,
  type ChangeRequest,
} from '@comptoir/plugin-change-requests-common';
import type { ChangeRequestsService } from '@comptoir/plugin-change-requests-node';
import type { PendingChange } from '@comptoir/plugin-delivery-common';
import { mapLimited } from '../branch/mapLimited';
import { releaseFileOf } from '../branch/ReleaseFile';

interface OpenChangesOptions {
  auth: AuthService;
  changeRequests: Pick<ChangeRequestsService, 'list' | 'get'>;
}

/** Open change requests by the path of the release file that they change, the newest first. */
export type ChangesByPath = ReadonlyMap<string, readonly PendingChange[]>;

/** See {@link OpenChanges.read}. */
interface FoundChanges {
  changes: ChangesByPath;
  /** Why files of a change request cannot be read, one per change request. */
  failures: readonly string[];
}

/** Details that are requested at a time. */
const AT_ONCE = 4;

/** Reads the open change requests that change release files. */
export class OpenChanges {
  /** Release files of each open change request, with the commit that they were read of. */
  private readonly files = new Map<
    string,
    { head: string; paths: readonly string[] }
  >();

  constructor(private readonly options: OpenChangesOptions) {}

  /**
   * Reads the list, and the files of requests that are new or have a new commit. A
   * request whose files cannot be read keeps those of its last commit.
   *
   * @throws Error when the list cannot be read
   */
  async read(): Promise<FoundChanges> {
    const { auth, changeRequests } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const { items } = await changeRequests.list({ credentials });
    const open = items.filter(({ state }) => ACTIVE_STATES.includes(state));
    this.retain(new Set(open.map(({ id }) => id)));
    const failures = await mapLimited(open, AT_ONCE, one => this.load(one));
    const changes = new Map<string, PendingChange[]>();
    for (const { id, title, state } of open) {
      for (const path of this.files.get(id)?.paths ?? []) {
        changes.set(path, [...(changes.get(path) ?? []), { id, title, state }]);
      }
    }
    return { changes, failures: failures.flat() };
  }

  private retain(ids: ReadonlySet<string>): void {
    for (const id of this.files.keys()) {
      if (!ids.has(id)) {
        this.files.delete(id);
      }
    }
  }

  /** Reads the files of a request. Returns why they cannot be read. */
  private async load({ id, head }: ChangeRequest): Promise<string[]> {
    if (this.files.get(id)?.head === head) {
      return [];
    }
    try {
      const { auth, changeRequests } = this.options;
      const credentials = await auth.getOwnServiceCredentials();
      const { diff } = await changeRequests.get(id, { credentials });
      const paths = diff.files
        .map(({ path }) => path)
        .filter(path => releaseFileOf(path));
      this.files.set(id, { head, paths });
      return [];
    } catch (error) {
      return [`change request ${id}: ${toError(error).message}`];
    }
  }
}
