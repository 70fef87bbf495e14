import { stringifyLocationRef, type Entity } from '@backstage/catalog-model';
import {
  processingResult,
  type CatalogProcessorParser,
  type LocationSpec,
} from '@backstage/plugin-catalog-node';
import { checkEntity } from './files/checkEntity';
import { readDocuments } from './files/readDocuments';

/**
 * Reads the entities of a catalog file. Emits an error for everything that is wrong,
 * as `<location>:<line>: <error>: <remedy>`, never throws.
 */
export const parseCatalogFile: CatalogProcessorParser =
  async function* parseCatalogFile({ data, location }) {
    for (const { value, error, lineOf } of readDocuments(data.toString())) {
      if (error) {
        yield problemAt(location, error.line, error.message);
      } else if (value !== null && value !== undefined) {
        const problems = await checkEntity(value);
        for (const { path, message } of problems) {
          yield problemAt(location, lineOf(path), message);
        }
        if (problems.length === 0 && isEntity(value)) {
          yield processingResult.entity(location, value);
        }
      }
    }
  };

function problemAt(location: LocationSpec, line: number, message: string) {
  return processingResult.inputError(
    location,
    `${stringifyLocationRef(location)}:${line}: ${message}`,
  );
}

/** `checkEntity` has verified the rest. */
function isEntity(value: unknown): value is Entity {
  return typeof value === 'object' && value !== null && 'metadata' in value;
}
