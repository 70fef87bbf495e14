/** Velero's processes, each after what it needs. */
export const VELERO_PARTS = ['s3', 'velero'] as const;
/** See {@link VELERO_PARTS}. */
export type VeleroPart = (typeof VELERO_PARTS)[number];

/** What Velero and its S3 server listen on. */
export type VeleroPortName = VeleroPart | 'velero-profiler';

/** The ports of Velero and its S3 server. */
export function veleroPorts(offset: number): Record<VeleroPortName, number> {
  return {
    s3: 8220 + offset,
    velero: 8221 + offset,
    'velero-profiler': 8222 + offset,
  };
}
