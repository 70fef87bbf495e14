import { useApi } from '@backstage/frontend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { useLoaded } from '@comptoir/plugin-portal-react';
import { readinessOperatePermission } from '@comptoir/plugin-readiness-common';
import { useCallback } from 'react';

/**
 * Returns true when the user may operate processes; false until that is known.
 *
 * @public
 */
export function useOperates(): boolean {
  const permissions = useApi(permissionApiRef);
  const { value } = useLoaded(
    useCallback(
      () => permissions.authorize({ permission: readinessOperatePermission }),
      [permissions],
    ),
  );
  return value?.result === AuthorizeResult.ALLOW;
}
