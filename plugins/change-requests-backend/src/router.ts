import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, toError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  changeRequestCreatePermission,
  changeRequestReadPermission,
  createChangeRequestSchema,
  seenHeadSchema,
  type ChangeRequest,
} from '@comptoir/plugin-change-requests-common';
import express, { type Request, type Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import type {
  ChangeRequests,
  UserCredentials,
} from './services/ChangeRequests';
import { filterSchema } from './services/matches';
import { parseInput } from './services/parseInput';

interface RouterOptions {
  auditor: AuditorService;
  changeRequests: ChangeRequests;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}

/** Largest body of a request; a change request contains whole files. */
const LIMIT = '20mb';

/**
 * `GET /` and `GET /:id` for signed-in users and services; `POST /`,
 * `POST /:id/approve`, `/merge` and `/close` for users.
 */
export function createRouter(options: RouterOptions): Router {
  const { auditor, changeRequests, httpAuth, permissions } = options;
  const router = createPromiseRouter();
  router.use(express.json({ limit: LIMIT }));

  const authorize = async (
    credentials: BackstageCredentials,
    permission: BasicPermission,
    who: string,
  ) => {
    const [decision] = await permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision?.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`Only ${who}`);
    }
  };
  const reader = async (request: Request) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const who = 'signed-in users may read change requests';
    await authorize(credentials, changeRequestReadPermission, who);
    return credentials;
  };
  /** Performs an action of a user, and audits its result. */
  const act = async (
    request: Request,
    meta: { actionType: string; id?: string; title?: string; branch?: string },
    action: (credentials: UserCredentials) => Promise<ChangeRequest>,
  ) => {
    const event = await auditor.createEvent({
      eventId: 'change-request',
      severityLevel: 'medium',
      request,
      meta,
    });
    try {
      const allow = ['user' as const];
      const done = await action(await httpAuth.credentials(request, { allow }));
      const { id, branch, head, mergeCommit = null } = done;
      await event.success({ meta: { id, branch, head, mergeCommit } });
      return done;
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  };

  router.get('/', async (request, response) => {
    await reader(request);
    const filter = parseInput(filterSchema, request.query);
    response.json(await changeRequests.list(filter));
  });

  router.get('/:id', async (request, response) => {
    const credentials = await reader(request);
    const { principal } = credentials;
    const user =
      principal.type === 'user' ? principal.userEntityRef : undefined;
    const { id } = request.params;
    response.json(await changeRequests.describe(id, credentials, user));
  });

  router.post('/', async (request, response) => {
    const body = parseInput(createChangeRequestSchema, request.body);
    const { title, branch } = body;
    const meta = { actionType: 'create', title, ...(branch && { branch }) };
    const created = await act(request, meta, async credentials => {
      const who = 'members of a group may open change requests';
      await authorize(credentials, changeRequestCreatePermission, who);
      return changeRequests.create(body, credentials);
    });
    response.status(201).json(created);
  });

  router.post('/:id/approve', async (request, response) => {
    const { id } = request.params;
    const { head } = parseInput(seenHeadSchema, request.body);
    response.json(
      await act(request, { actionType: 'approve', id }, credentials =>
        changeRequests.approve(id, head, credentials),
      ),
    );
  });

  router.post('/:id/merge', async (request, response) => {
    const { id } = request.params;
    const { head } = parseInput(seenHeadSchema, request.body);
    response.json(
      await act(request, { actionType: 'merge', id }, credentials =>
        changeRequests.merge(id, head, credentials),
      ),
    );
  });

  router.post('/:id/close', async (request, response) => {
    const { id } = request.params;
    response.json(
      await act(request, { actionType: 'close', id }, credentials =>
        changeRequests.close(id, credentials),
      ),
    );
  });

  return router;
}
