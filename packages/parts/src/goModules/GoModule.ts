import { z } from 'zod';

/**
 * What `packages/parts/go/<name>/module.json` says: which programs are built from the pinned Go
 * module whose go.mod and go.sum lie beside it.
 */
export const GoModuleDeclaration = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** Raised when the same version has to be built anew, as with other replacements. */
  revision: z.int().min(1).default(1),
  /** What is wanted first is built first. */
  order: z.int(),
  /** The module's path; for one of which only files are wanted. */
  module: z.string().optional(),
  /** Program → the Go package that it is built from. */
  programs: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.string()),
  /** Go variables that tell the program its version, set by the linker. */
  variables: z.record(z.string(), z.string()).default({}),
  /** Lines of its programs' module that are compiled otherwise, where a program knows no setting: they must be there exactly once. */
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
  /** Folders and files that the module carries and that somebody reads: name in the cache → path in the module. */
  files: z.record(z.string(), z.string()).default({}),
});

/** A declaration and where things are. */
export interface GoModule extends z.output<typeof GoModuleDeclaration> {
  name: string;
  /** Holds go.mod, go.sum and module.json. */
  sources: string;
  /** Where the programs are once they are built: `<cache>/<name>-<version>`, with the revision after the first. */
  target: string;
}
