import { join } from 'node:path';

/** A program and its arguments. */
type Command = readonly string[];

/** See {@link buildCommands}. */
export interface BuildOptions {
  /** The service's Dockerfile, relative to the root. */
  dockerfile: string;
  /** Build arguments of docker-compose.yaml. */
  args: Readonly<Record<string, string>>;
  /** Commands that build the image's content on the host first. */
  before: readonly Command[];
  /** Name of the image in the registry, without tag and digest. */
  repository: string;
  version: string;
  /** The commit of the checkout. */
  commit: string;
  /** Where buildah writes the digest of the pushed image; undefined: nothing is pushed. */
  digestFile: string | undefined;
}

/** The commands that build an image from the checkout and push it. */
export function buildCommands(options: BuildOptions): Command[] {
  const { dockerfile, args, repository, version, commit, digestFile } = options;
  const tag = `${repository}:${version}`;
  const label = (name: string, value: string) => [
    '--label',
    `org.opencontainers.image.${name}=${value}`,
  ];
  const build = [
    'buildah',
    'build',
    '--isolation=chroot',
    '--pull=always',
    `--file=${dockerfile}`,
    ...Object.entries(args).map(
      ([name, value]) => `--build-arg=${name}=${value}`,
    ),
    ...label('revision', commit),
    ...label('version', version),
    `--tag=${tag}`,
    '.',
  ];
  return digestFile === undefined
    ? [...options.before, build]
    : [
        ...options.before,
        build,
        ['buildah', 'push', `--digestfile=${digestFile}`, tag],
      ];
}

/** The version of an image: that of the tag, or the commit of main. */
export function versionOf(options: {
  tag: string | undefined;
  commit: string;
}): string {
  const { tag, commit } = options;
  return tag === undefined
    ? `main-${commit.slice(0, 12)}`
    : tag.replace(/^v/, '');
}

/** The path of the file with the digest of a service's pushed image, relative to the root. */
export function digestPath(service: string): string {
  return join('var', 'pipeline', 'digests', service);
}
