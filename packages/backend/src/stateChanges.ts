/**
 * Who may call a route:
 *
 * - `anyone`: it changes nothing, or signs somebody in or out, or has a secret of its own
 * - `own`: it changes only the signed-in user's own settings and notifications
 * - `members`: members of a group; the plugin can require more
 * - `operators`: the platform group
 */
export type Access = 'anyone' | 'own' | 'members' | 'operators';

/** Methods that can change something. */
export type ChangingMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A route of a plugin whose method can change something. */
export interface StateChange {
  /** Id of the plugin; `*` for every plugin. */
  plugin: string;
  method: ChangingMethod;
  /** Path below `/api/<plugin>`; `:name` stands for one segment, `*` for the rest. */
  path: string;
  access: Access;
}

const route =
  (access: Access, method: ChangingMethod = 'POST') =>
  (plugin: string, path: string): StateChange => ({
    plugin,
    method,
    path,
    access,
  });
const open = route('anyone');
const members = route('members');
const operators = route('operators');

/**
 * Every route of every plugin with a method that can change something. A route that
 * is missing here is for operators; a test compares the list with the routes that
 * the running backend serves.
 */
export const STATE_CHANGES: readonly StateChange[] = [
  // Signing in and out.
  route('anyone', 'DELETE')('*', '/.backstage/auth/v1/cookie'),
  open('auth', '/:provider/refresh'),
  open('auth', '/:provider/logout'),
  open('auth', '/:provider/handler/frame'),

  // Reads whose query is in the body.
  open('*', '/.well-known/backstage/permissions/apply-conditions'),
  open('permission', '/authorize'),
  open('catalog', '/entities/by-query'),
  open('catalog', '/entities/by-refs'),
  open('catalog', '/entity-facets'),
  open('catalog', '/locations/by-query'),
  open('kubernetes', '/services/:service'),
  open('kubernetes', '/resources/workloads/query'),
  open('kubernetes', '/resources/custom/query'),
  open('user-settings', '/multiget'),

  // Webhooks, which the module of the sender authenticates.
  open('events', '/http/:topic'),

  // The user's own data.
  route('own', 'PUT')('user-settings', '/buckets/:bucket/keys/*'),
  route('own', 'DELETE')('user-settings', '/buckets/:bucket/keys/*'),
  route('own')('notifications', '/settings'),
  route('own')('notifications', '/update'),
  route('own')('notifications', '/notifications/update'),

  // The plugins require permissions of their own for these.
  members('catalog', '/refresh'),
  members('catalog', '/locations'),
  members('catalog', '/analyze-location'),
  members('catalog', '/validate-entity'),
  route('members', 'PUT')('catalog', '/locations/:id'),
  route('members', 'DELETE')('catalog', '/locations/:id'),
  route('members', 'DELETE')('catalog', '/entities/by-uid/:uid'),
  members('change-requests', '/'),
  members('change-requests', '/:id/approve'),
  members('change-requests', '/:id/merge'),
  members('change-requests', '/:id/close'),
  members('scaffolder', '/v2/tasks'),
  members('scaffolder', '/v2/tasks/:task/cancel'),
  members('scaffolder', '/v2/tasks/:task/retry'),
  members('scaffolder', '/v2/dry-run'),
  members('scaffolder', '/v2/autocomplete/:provider/:resource'),

  // The plugins require no permission for these.
  operators('*', '/.backstage/scheduler/v1/tasks/:id/trigger'),
  operators('*', '/.backstage/scheduler/v1/tasks/:id/cancel'),
  operators('*', '/.backstage/actions/v1/actions/:action/invoke'),
  operators('*', '/.backstage/actions/v2/actions/:action/invoke'),

  // The plugins accept only other plugins.
  operators('events', '/bus/v1/events'),
  route('operators', 'PUT')('events', '/bus/v1/subscriptions/:subscription'),
  operators('notifications', '/'),
  operators('notifications', '/notifications'),
];
