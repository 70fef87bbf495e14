import { useApi } from '@backstage/frontend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { platformOperatePermission } from '@comptoir/plugin-platform-common';
import { useCallback } from 'react';
import { useLoaded } from '../loading/useLoaded';

/** Whether the reader answers for what runs; not until that is known. */
export function useOperates(): boolean {
  const permissions = useApi(permissionApiRef);
  const { value } = useLoaded(
    useCallback(
      () => permissions.authorize({ permission: platformOperatePermission }),
      [permissions],
    ),
  );
  return value?.result === AuthorizeResult.ALLOW;
}
