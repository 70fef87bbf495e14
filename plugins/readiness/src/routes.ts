import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The page that lists every process. */
export const processesRouteRef = createRouteRef();
