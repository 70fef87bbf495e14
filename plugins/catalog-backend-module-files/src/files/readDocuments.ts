import { isError } from '@backstage/errors';
import {
  isAlias,
  LineCounter,
  parseAllDocuments,
  visit,
  type Document,
} from 'yaml';
import type { ValuePath } from './FileProblem';
import { lineOf } from './lineOf';

/** A document of a catalog file: its value, or why it has none. */
export interface CatalogDocument {
  /** Undefined when there is an error. */
  value: unknown;
  error: { line: number; message: string } | undefined;
  lineOf(path: ValuePath): number;
}

/** Reads the documents of a YAML file; never throws. */
export function readDocuments(text: string): CatalogDocument[] {
  const lines = new LineCounter();
  const parsed = parseAllDocuments(text, { lineCounter: lines });
  return [...parsed].map(document => {
    const find = (path: ValuePath) => lineOf(document, lines, path);
    const [error] = document.errors;
    if (error) {
      const line = error.linePos?.[0].line ?? 1;
      const [summary = ''] = error.message.split(/ at line |\n/);
      return {
        value: undefined,
        error: { line, message: `The YAML is invalid: ${summary}` },
        lineOf: find,
      };
    }
    try {
      return { value: document.toJS(), error: undefined, lineOf: find };
    } catch (cause) {
      return {
        value: undefined,
        error: aliasError(document, lines, cause),
        lineOf: find,
      };
    }
  });
}

/** Explains why the aliases of a document have no value. */
function aliasError(
  document: Document.Parsed,
  lines: LineCounter,
  cause: unknown,
): { line: number; message: string } {
  let found: { line: number; message: string } | undefined;
  visit(document, {
    Alias(_key, node) {
      if (isAlias(node) && !node.resolve(document)) {
        found = {
          line: lines.linePos(node.range?.[0] ?? 0).line,
          message: `The alias *${node.source} has no anchor: add &${node.source} before it, or write the value in quotes`,
        };
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return (
    found ?? {
      line: lines.linePos(document.range[0]).line,
      message: `The YAML has no value: ${isError(cause) ? cause.message : String(cause)}`,
    }
  );
}
