import type { ProgramName } from './ProgramName.ts';

/** A Python package, pinned, and the module that is run as a program. */
interface PythonProgram {
  requirement: string;
  module: string;
  /** Of the cache; another version is another folder. */
  folder: string;
}

/** Where each program comes from. */
export const PYTHON_PROGRAMS: Readonly<Record<ProgramName, PythonProgram>> = {
  // Builds the portal's documentation.
  mkdocs: {
    requirement: 'mkdocs-techdocs-core==1.7.1',
    module: 'mkdocs',
    folder: 'mkdocs-techdocs-core-1.7.1',
  },
  // Sends generated requests to services, in tests.
  schemathesis: {
    requirement: 'schemathesis==4.32.5',
    module: 'schemathesis.cli',
    folder: 'schemathesis-4.32.5',
  },
};
