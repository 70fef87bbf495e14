import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The page that lists change requests. */
export const listRouteRef = createRouteRef();

/** The page of one change request. */
export const detailsRouteRef = createRouteRef({ params: ['id'] });
