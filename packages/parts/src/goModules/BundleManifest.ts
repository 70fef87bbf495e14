import { z } from 'zod';

/** The content of a bundle: folder of the cache (`etcd-3.6.5`) → file in it → SHA-256 in hexadecimal. */
export const BundleManifest = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*-\d+\.\d+\.\d+$/),
  z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
);
/** See the schema of the same name. */
export type BundleManifest = z.infer<typeof BundleManifest>;

/** The manifest's name in the bundle, of which it is the first file. */
export const MANIFEST_FILE = 'manifest.json';
