import type { ProgramName } from './ProgramName.ts';

/** A pinned Python package and the module that runs as a program. */
interface PythonProgram {
  requirement: string;
  module: string;
  /** Folder of the cache, with the version. */
  folder: string;
}

/** The package of each program. */
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
  // Scans Terraform, in tests.
  checkov: {
    requirement: 'checkov==3.3.30',
    module: 'checkov.main',
    folder: 'checkov-3.3.30',
  },
};
