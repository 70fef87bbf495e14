import { z } from 'zod';

/**
 * The content of `packages/parts/go/<name>/module.json`: the programs that are built from the Go
 * module pinned by go.mod and go.sum in the same folder.
 */
export const GoModuleDeclaration = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** Raised to rebuild the same version, for example with other replacements. */
  revision: z.int().min(1).default(1),
  /** Lower numbers are built first. */
  order: z.int(),
  /**
   * Only tests run its programs. A bundle installs them, or `npm run platform:build -- <name>` builds
   * them; nothing else builds or needs them.
   */
  testOnly: z.boolean().default(false),
  /**
   * The path of the module with the files and replacements; by default the module of the first
   * program.
   */
  module: z.string().optional(),
  /** Program → the Go package that it is built from. */
  programs: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.string()),
  /** Go variables that the linker sets, such as versions. */
  variables: z.record(z.string(), z.string()).default({}),
  /** Source patches applied before compiling; each must match exactly once. */
  replacements: z
    .array(
      z.strictObject({
        /** Path in the module. */
        file: z.string(),
        text: z.string().min(1),
        by: z.string(),
      }),
    )
    .default([]),
  /** Files and folders of the module that a part reads: name in the cache → path in the module. */
  files: z.record(z.string(), z.string()).default({}),
});

/** A declaration with its folders. */
export interface GoModule extends z.output<typeof GoModuleDeclaration> {
  name: string;
  /** The folder of go.mod, go.sum and module.json. */
  sources: string;
  /** The folder of built programs: `<cache>/<name>-<version>`, then `-<revision>` if above 1. */
  target: string;
}
