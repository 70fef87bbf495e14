import { z } from 'zod';
import { text } from './names.ts';
import { parseGitopsFile } from './parseGitopsFile.ts';

const Kind = text(
  /^[a-z0-9.-]*\/[A-Z][A-Za-z]+$/,
  'must be a kind: <group>/<Kind>, with nothing before the slash for the core group',
);

/** Facts about the objects of an add-on, recorded when its upstream sources were at hand. */
export const AddonRecord = z.strictObject({
  /** The version of the chart or manifests; absent if all are our own. */
  version: z.string().optional(),
  /** Our keys that the upstream chart knows; a trailing `.*` permits every key below. */
  keys: z.array(z.string()).default([]),
  /** Cluster-wide kinds that the add-on creates, which its project permits. */
  clusterKinds: z.array(Kind),
  /** Kinds with a namespace that the add-on creates. */
  kinds: z.array(Kind),
  /** Service accounts of the upstream objects, as `<namespace>/<name>`. */
  accounts: z.array(z.string()).default([]),
  /** Fields of our manifests that the API server accepted, by kind. */
  fields: z.record(Kind, z.array(z.string())).default({}),
  /** Kinds whose schema was not at hand, so that only rendering was tried. */
  unchecked: z.array(Kind).default([]),
});
/** See {@link AddonRecord}. */
export type AddonRecord = z.infer<typeof AddonRecord>;

/** Returns the path of an add-on's record, relative to the root of the repository. */
export function addonRecordPath(name: string): string {
  return `gitops/addons/${name}/record.yaml`;
}

/**
 * Parses an add-on's record.
 *
 * @throws GitopsFileError naming the file and each invalid key
 */
export function parseAddonRecord(content: string, name: string): AddonRecord {
  return parseGitopsFile(AddonRecord, content, addonRecordPath(name));
}
