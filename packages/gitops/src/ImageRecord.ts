import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { GitopsFileError } from './GitopsFileError.ts';
import { Name } from './names.ts';
import { parseGitopsFile } from './parseGitopsFile.ts';
import { Release } from './Release.ts';

/** An image that a pipeline built and pushed: what a release of it contains. */
export const ImageRecord = z.strictObject({
  service: Name,
  image: Release.shape.image,
});
/** See {@link ImageRecord}. */
export type ImageRecord = z.infer<typeof ImageRecord>;

/** The path of a service's record, relative to the root; an artifact of the job that built the image. */
export function imageRecordPath(service: string): string {
  return `var/pipeline/images/${service}.json`;
}

/**
 * Reads the record of a service's image.
 *
 * @throws GitopsFileError if the file is missing or invalid
 */
export function readImageRecord(root: string, service: string): ImageRecord {
  const path = imageRecordPath(service);
  const record = parseGitopsFile(ImageRecord, readText(root, path), path);
  if (record.service !== service) {
    throw new GitopsFileError(path, [
      `service is ${record.service}, not ${service}`,
    ]);
  }
  return record;
}

/** Writes the record of an image. Returns its path, relative to the root. */
export function writeImageRecord(root: string, record: ImageRecord): string {
  const path = imageRecordPath(record.service);
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), `${JSON.stringify(record, null, 2)}\n`);
  return path;
}

function readText(root: string, path: string): string {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    throw new GitopsFileError(path, [
      'is missing: the job that builds the image writes it',
    ]);
  }
}
