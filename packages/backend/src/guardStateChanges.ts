import type {
  AuditorService,
  AuditorServiceEvent,
  AuthService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  portalChangePermission,
  portalOperatePermission,
} from '@comptoir/plugin-permission-backend-module-policy';
import type { RequestHandler, Response } from 'express';
import { findStateChange } from './findStateChange';

/** Methods that change nothing. */
const SAFE = ['GET', 'HEAD', 'OPTIONS'];
const GRANTS = {
  members: { permission: portalChangePermission, who: 'members of a group' },
  operators: { permission: portalOperatePermission, who: 'operators' },
};

export interface GuardOptions {
  pluginId: string;
  auth: AuthService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  permissions: PermissionsService;
}

/**
 * Requires a permission of users for each request that can change something, and
 * audits it. Routes that are not in `STATE_CHANGES` are for operators. Requests of
 * services are left to the plugin.
 *
 * @throws NotAllowedError with the method and path.
 */
export function guardStateChanges(options: GuardOptions): RequestHandler {
  const { pluginId, auth, httpAuth, auditor, permissions } = options;
  return async (request, response, next) => {
    const { method, path } = request;
    const change = findStateChange(pluginId, method, path);
    const access = change?.access ?? 'operators';
    if (SAFE.includes(method) || access === 'anyone') {
      next();
      return;
    }
    const credentials = await httpAuth.credentials(request);
    if (auth.isPrincipal(credentials, 'service')) {
      next();
      return;
    }

    const event = await auditor.createEvent({
      eventId: 'state-change',
      severityLevel: 'medium',
      request,
      meta: { method, route: change?.path ?? path },
    });
    if (access !== 'own') {
      const { permission, who } = GRANTS[access];
      const [decision] = await permissions.authorize([{ permission }], {
        credentials,
      });
      if (decision?.result !== AuthorizeResult.ALLOW) {
        const error = new NotAllowedError(
          `${method} ${request.baseUrl}${path} is only for ${who}`,
        );
        await event.fail({ error });
        throw error;
      }
    }
    completeWith(response, event);
    next();
  };
}

/** Completes the audit event with the status of the response. */
function completeWith(response: Response, event: AuditorServiceEvent): void {
  response.once('close', () => {
    const { statusCode, writableFinished } = response;
    const meta = { statusCode };
    if (writableFinished && statusCode < 400) {
      void event.success({ meta });
    } else {
      const error = new Error(`The plugin responded with ${statusCode}`);
      void event.fail({ error, meta });
    }
  });
}
