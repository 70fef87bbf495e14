/** A port of a connection's target. */
export interface NetworkPort {
  port: number;
  protocol: 'TCP' | 'UDP';
}

/** Something that opens or accepts connections: a pod, or an address outside the cluster. */
export interface NetworkEnd {
  /** Its name in the matrix, unique within its environment. */
  name: string;
  /** Unset when all environments share it. */
  environment?: string;
  ip: string;
  /** The ports at which it is tried; empty when it accepts no connection. */
  ports: readonly NetworkPort[];
  /** Unset for an address outside the cluster. */
  pod?:
    { namespace: string; labels: Readonly<Record<string, string>> } | undefined;
  /** `service`: rendered from `gitops/apps`; `other`: a pod beside them without a label. */
  role: 'service' | 'other' | 'store' | 'shared';
}
