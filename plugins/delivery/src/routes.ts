import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/frontend-plugin-api';

/** The page with the matrix. */
export const deliveryRouteRef = createRouteRef();

/** The page of a change request, of another plugin. */
export const changeRequestRouteRef = createExternalRouteRef({
  params: ['id'],
  defaultTarget: 'change-requests.details',
});
