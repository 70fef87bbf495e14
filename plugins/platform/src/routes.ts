import { createRouteRef } from '@backstage/frontend-plugin-api';

/** Every group, and what it owns. */
export const teamsRouteRef = createRouteRef();

/** Every process, and how it is doing. */
export const processesRouteRef = createRouteRef();
