import { z } from 'zod/v4';
import { deliveryCellSchema } from './DeliveryCell';

/**
 * One service in every environment.
 *
 * @public
 */
export const deliveryRowSchema = z.object({
  /** Name of the service: its folder in `gitops/apps`, and the annotation `comptoir.dev/application`. */
  service: z.string(),
  /** Title of the component; absent without a component. */
  title: z.string().optional(),
  /** Reference of the component; absent when the catalog has none for the service. */
  component: z.string().optional(),
  /** References of the owners in the catalog; the team of a release without a component. */
  owners: z.array(z.string()),
  /** Why the row is incomplete, for people: a service without a component, or the reverse. */
  problem: z.string().optional(),
  /** In the order of promotion. */
  cells: z.array(deliveryCellSchema),
});
/** @public */
export type DeliveryRow = z.infer<typeof deliveryRowSchema>;

/**
 * A source that cannot be read now. What is shown of it is the last known state.
 *
 * @public
 */
export const sourceProblemSchema = z.object({
  source: z.enum([
    'repository',
    'freezes',
    'change-requests',
    'catalog',
    'cluster',
  ]),
  /** Cause, with the file or the cluster, for people. */
  reason: z.string(),
  /** What to do, for people. */
  remedy: z.string().optional(),
  /** Time of the last data, ISO 8601; absent when there was none. */
  asOf: z.iso.datetime().optional(),
});
/** @public */
export type SourceProblem = z.infer<typeof sourceProblemSchema>;

/**
 * A period in which an environment accepts rollbacks only.
 *
 * @public
 */
export const freezeSchema = z.object({
  environment: z.string(),
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  reason: z.string(),
});
/** @public */
export type Freeze = z.infer<typeof freezeSchema>;

/**
 * The branch that the clusters follow.
 *
 * @public
 */
export const followedBranchSchema = z.object({
  name: z.string(),
  /** Its newest commit; absent until it was read. */
  commit: z.string().optional(),
});

const headSchema = z.object({
  /** Identifies the state of the model; compare for equality only. */
  version: z.string(),
  /** Names of the environments, in the order of promotion. */
  environments: z.array(z.string()),
  branch: followedBranchSchema.optional(),
  /** Freezes in force. */
  freezes: z.array(freezeSchema),
  /** Sources that cannot be read; empty when everything is current. */
  problems: z.array(sourceProblemSchema),
});

/**
 * Response of `GET /api/delivery/matrix`.
 *
 * @public
 */
export const deliveryMatrixSchema = headSchema.extend({
  /** By name of the service. */
  rows: z.array(deliveryRowSchema),
});
/** @public */
export type DeliveryMatrix = z.infer<typeof deliveryMatrixSchema>;

/**
 * Signals channel that broadcasts each change of the matrix.
 *
 * @public
 */
export const DELIVERY_CHANNEL = 'delivery';

/**
 * Message of {@link DELIVERY_CHANNEL}: the rows that changed since `previous`. A
 * reader with another version requests the matrix again.
 *
 * @public
 */
export const deliverySignalSchema = headSchema.extend({
  /** The version that the message continues. */
  previous: z.string(),
  rows: z.array(deliveryRowSchema),
  /** Names of services that are gone. */
  removed: z.array(z.string()),
  /** True when the rows are left out because too many changed. */
  isPartial: z.boolean(),
});
/** @public */
export type DeliverySignal = z.infer<typeof deliverySignalSchema>;
