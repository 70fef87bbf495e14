import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The page that lists every group. */
export const teamsRouteRef = createRouteRef();
