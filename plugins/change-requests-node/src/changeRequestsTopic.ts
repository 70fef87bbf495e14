/**
 * Topic of events for other backend plugins: a change request was opened or has
 * changed. The payload is that of the signals, `changeRequestSignalSchema`.
 *
 * @public
 */
export const CHANGE_REQUESTS_TOPIC = 'change-requests';
