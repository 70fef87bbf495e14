import { z } from 'zod';

/**
 * What `packages/local/go/<name>/module.json` says: which programs are built from the pinned Go
 * module whose go.mod and go.sum lie beside it.
 */
export const GoModuleDeclaration = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** What is wanted first is built first. */
  order: z.int(),
  /** The module's path; for one of which only files are wanted. */
  module: z.string().optional(),
  /** Program → the Go package that it is built from. */
  programs: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.string()),
  /** Go variables that tell the program its version, set by the linker. */
  variables: z.record(z.string(), z.string()).default({}),
  /** Folders and files that the module carries and that somebody reads: name in the cache → path in the module. */
  files: z.record(z.string(), z.string()).default({}),
});

/** A declaration and where things are. */
export interface GoModule extends z.output<typeof GoModuleDeclaration> {
  name: string;
  /** Holds go.mod, go.sum and module.json. */
  sources: string;
  /** Where the programs are once they are built: `<cache>/<name>-<version>`. */
  target: string;
}
