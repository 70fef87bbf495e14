/**
 * Label of a cloud resource: its environment of Terraform, such as `production`.
 *
 * @public
 */
export const ENVIRONMENT_LABEL = 'comptoir.dev/environment';

/**
 * Annotation of a cloud resource: its ARN, or its name when it has none.
 *
 * @public
 */
export const CLOUD_ID_ANNOTATION = 'comptoir.dev/cloud-id';

/**
 * Annotation of an entity whose source cannot be read: when it was read last, ISO 8601.
 *
 * @public
 */
export const STALE_SINCE_ANNOTATION = 'comptoir.dev/stale-since';

/**
 * Annotation of such an entity: why its source cannot be read.
 *
 * @public
 */
export const STALE_REASON_ANNOTATION = 'comptoir.dev/stale-reason';
