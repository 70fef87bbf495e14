import type { ZodType } from 'zod/v4';

/** What of an object is kept, and how it is found. */
export interface KubernetesObject {
  /** `namespace/name`, unique in its kind. */
  readonly key: string;
  /** `environment/application` or `namespace/application`; undefined when it belongs to no single one. */
  readonly group?: string;
}

/** A kind of objects that is watched. */
export interface Kind<T extends KubernetesObject> {
  /** Name of its resources, such as `applications.argoproj.io`. */
  readonly resource: string;
  /** Program that brings the kind, such as `Argo CD`. */
  readonly program: string;
  /** Path of its list. */
  readonly path: string;
  /** Namespace that is read; undefined when all are. */
  readonly namespace?: string;
  readonly labelSelector?: string;
  /** Keeps what is needed of an object. */
  readonly schema: ZodType<T>;
}
