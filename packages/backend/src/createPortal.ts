import { createBackend } from '@backstage/backend-defaults';
import { Dependencies } from './dependencies/Dependencies';
import { watchDependencies } from './dependencies/watchDependencies';
import { databaseService } from './databaseService';
import { gitlabWatch } from './gitlabWatch';
import { guardedHttpRouter } from './guardedHttpRouter';
import { guestSignIn } from './guestSignIn';
import { portalHttpRouter } from './portalHttpRouter';
import { secretsCheck } from './secretsCheck';
import { whenConfigured } from './whenConfigured';

/** Returns the portal's backend with all features; it is not started. */
export function createPortal() {
  const backend = createBackend();
  const dependencies = Dependencies.create();

  backend.add(secretsCheck);
  backend.add(databaseService);
  backend.add(portalHttpRouter(dependencies));
  backend.add(watchDependencies(dependencies));
  backend.add(guardedHttpRouter);

  backend.add(import('@backstage/plugin-app-backend'));
  backend.add(import('@backstage/plugin-proxy-backend'));
  backend.add(import('@backstage/plugin-events-backend'));

  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(guestSignIn);
  backend.add(
    whenConfigured(
      'auth.providers.gitlab',
      () => import('@backstage/plugin-auth-backend-module-gitlab-provider'),
    ),
  );
  backend.add(
    whenConfigured(
      'auth.providers.oidc',
      () => import('@backstage/plugin-auth-backend-module-oidc-provider'),
    ),
  );

  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(import('@comptoir/plugin-permission-backend-module-policy'));

  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
  backend.add(import('@comptoir/plugin-catalog-backend-module-files'));
  backend.add(import('@comptoir/plugin-catalog-backend-module-terraform'));
  // A webhook to /api/events/http/gitlab makes the catalog read a push within seconds.
  backend.add(
    whenConfigured(
      'catalog.providers.gitlab',
      () => import('@backstage/plugin-catalog-backend-module-gitlab'),
      async () => ({ default: gitlabWatch }),
      () => import('@backstage/plugin-events-backend-module-gitlab'),
    ),
  );
  backend.add(
    import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
  );

  backend.add(import('@backstage/plugin-scaffolder-backend'));
  backend.add(
    import('@comptoir/plugin-scaffolder-backend-module-change-request'),
  );

  backend.add(import('@backstage/plugin-techdocs-backend'));
  backend.add(import('@comptoir/plugin-techdocs-backend-module-workspaces'));

  backend.add(import('@backstage/plugin-search-backend'));
  // Does nothing without PostgreSQL; the module for APIs then installs an in-memory engine.
  backend.add(import('@backstage/plugin-search-backend-module-pg'));
  backend.add(import('@backstage/plugin-search-backend-module-catalog'));
  backend.add(import('@backstage/plugin-search-backend-module-techdocs'));
  backend.add(import('@comptoir/plugin-search-backend-module-apis'));

  backend.add(import('@backstage/plugin-kubernetes-backend'));

  backend.add(import('@backstage/plugin-user-settings-backend'));
  backend.add(import('@backstage/plugin-notifications-backend'));
  backend.add(import('@backstage/plugin-signals-backend'));

  backend.add(import('@comptoir/plugin-readiness-backend'));
  backend.add(import('@comptoir/plugin-changes-backend'));
  backend.add(import('@comptoir/plugin-change-requests-backend'));
  backend.add(import('@comptoir/plugin-overview-backend'));

  backend.add(import('@comptoir/plugin-live-status-backend'));
  backend.add(import('@comptoir/plugin-delivery-backend'));
  backend.add(
    whenConfigured(
      'kubernetes',
      () => import('@comptoir/plugin-kubernetes-backend-module-kubeconfig'),
    ),
  );

  return backend;
}
