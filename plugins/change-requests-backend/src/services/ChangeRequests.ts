import type {
  BackstageCredentials,
  BackstageUserPrincipal,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  changeRequestApprovePermission,
  changeRequestClosePermission,
  changeRequestMergePermission,
  type ApprovalRules,
  type ChangeRequest,
  type ChangeRequestDetails,
  type ChangeRequestList,
  type Check,
  type CreateChangeRequest,
  type Diff,
  type PermissionToAct,
} from '@comptoir/plugin-change-requests-common';
import {
  NOT_CONFIGURED,
  toNewChangeRequest,
  type Author,
  type ChangeRequestCheck,
  type ChangeRequestHost,
} from '@comptoir/plugin-change-requests-node';
import type { Announcer, Happening } from './Announcer';
import { applyRules } from './approvals';
import {
  findRefusal,
  type Action,
  type Circumstances,
  type Refusal,
} from './findRefusal';
import { matches, type Filter } from './matches';
import type { People } from './People';

/** See {@link ChangeRequests}; one file, because its actions share their decisions. */
interface ChangeRequestsOptions {
  announcer: Announcer;
  checks: readonly ChangeRequestCheck[];
  /** Undefined when no repository is configured. */
  host: ChangeRequestHost | undefined;
  people: People;
  permissions: PermissionsService;
  rules: ApprovalRules;
}

/** Credentials of a signed-in user. */
export type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

const PERMISSIONS = {
  approve: changeRequestApprovePermission,
  merge: changeRequestMergePermission,
  close: changeRequestClosePermission,
};

/**
 * The use cases of change requests: who may do what, in which state; the host does
 * it in Git; the announcer notifies the others.
 */
export class ChangeRequests {
  constructor(private readonly options: ChangeRequestsOptions) {}

  async list(filter: Filter): Promise<ChangeRequestList> {
    const { host, rules } = this.options;
    if (!host) {
      return { items: [], unavailable: NOT_CONFIGURED, rules };
    }
    const all = await host.list();
    const items = all.map(one => applyRules(one, rules));
    return { items: items.filter(one => matches(one, filter)), rules };
  }

  /** @throws NotFoundError when there is none with the id */
  async describe(
    id: string,
    credentials: BackstageCredentials,
    user: string | undefined,
  ): Promise<ChangeRequestDetails> {
    const { host } = this;
    const { rules } = this.options;
    const request = applyRules(await host.get(id), rules);
    const diff = await host.diff(request);
    const [checks, granted] = await Promise.all([
      this.examine(request, diff),
      this.grantedTo(credentials, id),
    ]);
    const circumstances = { request, checks, rules, user, granted };
    const decide = (action: Action) =>
      toAnswer(findRefusal(action, circumstances));
    return {
      ...request,
      diff,
      checks,
      rules,
      actions: {
        approve: decide('approve'),
        merge: decide('merge'),
        close: decide('close'),
      },
      ...(request.state !== 'closed' && { checkout: host.checkout(request) }),
    };
  }

  async create(
    body: CreateChangeRequest,
    credentials: UserCredentials,
  ): Promise<ChangeRequest> {
    const author = await this.options.people.describe(credentials);
    const request = toNewChangeRequest(body, author);
    return this.announced('opened', author, await this.host.create(request));
  }

  async approve(
    id: string,
    head: string,
    credentials: UserCredentials,
  ): Promise<ChangeRequest> {
    const by = await this.assertAllowed('approve', id, credentials);
    const request = await this.host.approve(id, { head, by });
    return this.announced('approved', by, request);
  }

  async merge(
    id: string,
    head: string,
    credentials: UserCredentials,
  ): Promise<ChangeRequest> {
    const by = await this.assertAllowed('merge', id, credentials);
    const request = await this.host.merge(id, { head, by });
    return this.announced('merged', by, request);
  }

  async close(
    id: string,
    credentials: UserCredentials,
  ): Promise<ChangeRequest> {
    const by = await this.assertAllowed('close', id, credentials);
    return this.announced('closed', by, await this.host.close(id, by));
  }

  private get host(): ChangeRequestHost {
    const { host } = this.options;
    if (!host) {
      throw new ServiceUnavailableError(
        `There are no change requests: ${NOT_CONFIGURED}`,
      );
    }
    return host;
  }

  private async announced(
    happening: Happening,
    actor: Author,
    request: ChangeRequest,
  ): Promise<ChangeRequest> {
    await this.options.announcer.announce(happening, request, actor);
    return applyRules(request, this.options.rules);
  }

  /** @throws NotAllowedError or ConflictError with the reason */
  private async assertAllowed(
    action: Action,
    id: string,
    credentials: UserCredentials,
  ): Promise<Author> {
    const { people, rules } = this.options;
    const user = credentials.principal.userEntityRef;
    const request = applyRules(await this.host.get(id), rules);
    const [checks, granted] = await Promise.all([
      action === 'merge'
        ? this.examine(request, await this.host.diff(request))
        : [],
      this.grantedTo(credentials, id),
    ]);
    const circumstances: Circumstances = {
      request,
      checks,
      rules,
      user,
      granted,
    };
    const refusal = findRefusal(action, circumstances);
    if (refusal) {
      throw toError(refusal);
    }
    return people.describe(credentials);
  }

  private async grantedTo(
    credentials: BackstageCredentials,
    resourceRef: string,
  ): Promise<Record<Action, boolean>> {
    const { approve, merge, close } = PERMISSIONS;
    const [first, second, third] = await this.options.permissions.authorize(
      [approve, merge, close].map(permission => ({ permission, resourceRef })),
      { credentials },
    );
    const allows = (decision: typeof first) =>
      decision?.result === AuthorizeResult.ALLOW;
    return {
      approve: allows(first),
      merge: allows(second),
      close: allows(third),
    };
  }

  private async examine(request: ChangeRequest, diff: Diff): Promise<Check[]> {
    if (request.state === 'merged' || request.state === 'closed') {
      return [];
    }
    const added = this.options.checks.map(async check =>
      check.examine(request, diff).catch((error): Check => ({
        name: check.name,
        state: 'unknown',
        detail: String(error),
      })),
    );
    const [own, ...others] = await Promise.all([
      this.host.checks(request),
      ...added,
    ]);
    return [...own, ...others.flatMap(one => one ?? [])];
  }
}

function toAnswer(refusal: Refusal | undefined): PermissionToAct {
  return refusal
    ? { allowed: false, reason: refusal.reason }
    : { allowed: true };
}

function toError({ kind, reason }: Refusal): Error {
  return kind === 'not-allowed'
    ? new NotAllowedError(reason)
    : new ConflictError(reason);
}
