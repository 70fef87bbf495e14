import { GitopsFileError } from '@comptoir/gitops/GitopsFileError';
import { parseRelease } from '@comptoir/gitops/Release';
import type { Image } from '@comptoir/plugin-delivery-common';
import { releaseFileOf } from './ReleaseFile';

/** A release file that parses. */
export interface ValidRelease {
  state: 'released';
  team: string;
  /** Name of the image without tag and digest. */
  repository: string;
  image: Image;
  revision: string | undefined;
}

/** A release file, as far as it parses. */
export type ParsedRelease =
  ValidRelease | { state: 'invalid'; mistakes: readonly string[] };

/** Parses a release file. Never throws: a mistake is named with its key. */
export function parseReleaseFile(path: string, text: string): ParsedRelease {
  const file = releaseFileOf(path);
  if (!file) {
    return {
      state: 'invalid',
      mistakes: ['must be named after an environment'],
    };
  }
  try {
    const { team, revision, image } = parseRelease(
      text,
      path,
      file.environment,
    );
    const { repository, ...rest } = image;
    return { state: 'released', team, revision, repository, image: rest };
  } catch (error) {
    if (error instanceof GitopsFileError) {
      return { state: 'invalid', mistakes: error.mistakes };
    }
    throw error;
  }
}
