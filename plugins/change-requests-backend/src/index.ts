/**
 * Lists, opens, approves, merges and closes change requests.
 *
 * @packageDocumentation
 */
export { changeRequestsPlugin as default } from './plugin';
