import { makeValidator } from '@backstage/catalog-model';
import { z } from 'zod/v4';
import { checkFields } from './checkFields';
import { checkSchema } from './checkSchema';
import { checkTexts } from './checkTexts';
import type { FileProblem } from './FileProblem';
import { apiVersionsOf, SPEC_FIELDS } from './knownFields';
import {
  checkPlaceholders,
  findPlaceholders,
  replacePlaceholders,
} from './placeholders';

const recordSchema = z.record(z.string(), z.unknown());
const namedSchema = z.object({
  metadata: z.object({
    name: z.string(),
    namespace: z.string().optional(),
  }),
});
const validator = makeValidator();

/** Returns everything that is wrong with the value of a document. */
export async function checkEntity(value: unknown): Promise<FileProblem[]> {
  const entity = recordSchema.safeParse(value);
  if (!entity.success || Array.isArray(value)) {
    return [
      {
        path: [],
        message:
          'The document is not an entity: write the fields apiVersion, kind, metadata and spec',
      },
    ];
  }
  const problems = [
    ...checkFields(entity.data),
    ...checkKind(entity.data),
    ...checkTexts(entity.data),
    ...checkNames(entity.data),
    ...checkPlaceholders(entity.data),
  ];
  // Only the catalog knows the values of other placeholders.
  const isComplete = findPlaceholders(value).every(one => one.name === 'text');
  if (problems.length > 0 || !isComplete) {
    return problems;
  }
  return checkSchema(await replacePlaceholders(value, async () => 'text'));
}

function checkKind({
  kind,
  apiVersion,
}: Record<string, unknown>): FileProblem[] {
  if (typeof kind !== 'string') {
    return [];
  }
  const kinds = Object.keys(SPEC_FIELDS);
  if (!kinds.includes(kind)) {
    const meant = kinds.find(one => one.toLowerCase() === kind.toLowerCase());
    return [
      {
        path: ['kind'],
        message: `The kind ${kind} does not exist: write ${meant ?? `one of ${kinds.join(', ')}`}`,
      },
    ];
  }
  const versions = apiVersionsOf(kind);
  return typeof apiVersion !== 'string' || versions.includes(apiVersion)
    ? []
    : [
        {
          path: ['apiVersion'],
          message: `The kind ${kind} has no apiVersion ${apiVersion}: write ${versions[0]}`,
        },
      ];
}

function checkNames(entity: Record<string, unknown>): FileProblem[] {
  const named = namedSchema.safeParse(entity);
  if (!named.success) {
    return [];
  }
  const { name, namespace } = named.data.metadata;
  const problems: FileProblem[] = [];
  if (!validator.isValidEntityName(name)) {
    problems.push({
      path: ['metadata', 'name'],
      message: `metadata.name "${name}" is invalid: use at most 63 letters, digits, hyphens, underscores and dots, and begin and end with a letter or digit`,
    });
  }
  if (namespace !== undefined && !validator.isValidNamespace(namespace)) {
    problems.push({
      path: ['metadata', 'namespace'],
      message: `metadata.namespace "${namespace}" is invalid: use at most 63 lower-case letters, digits and hyphens`,
    });
  }
  return problems;
}
