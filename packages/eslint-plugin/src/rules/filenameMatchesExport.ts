import { basename } from 'node:path';
import { createRule } from './createRule.ts';
import { expectedName } from './expectedName.ts';
import { exportsOf } from './exportsOf.ts';

interface Options {
  /** File names without extension that a framework or this repository's layout fixes. */
  fixedNames: readonly string[];
}

/**
 * Refuses a file that is not named as one of its exports. The only exported value
 * (or, in a file of types, the only type) names the file. A file with several
 * exports is named as one of them in its exact spelling, or by a topic in camelCase.
 * `SOME_CONSTANT` is `someConstant.ts`.
 */
export const filenameMatchesExport = createRule<[Options], 'rename'>({
  name: 'filename-matches-export',
  meta: {
    type: 'suggestion',
    docs: { description: 'Name a file as its export' },
    schema: [
      {
        type: 'object',
        properties: {
          fixedNames: { type: 'array', items: { type: 'string' } },
        },
        additionalProperties: false,
      },
    ],
    messages: { rename: 'Name this file “{{expected}}”, as its export.' },
  },
  defaultOptions: [{ fixedNames: [] }],
  create(context, [{ fixedNames }]) {
    // Suffixes such as .test and .chart name a kind of file, not an export.
    const [name = '', ...extensions] = basename(context.filename).split('.');
    return {
      Program(program) {
        if (extensions.length > 1 || fixedNames.includes(name)) {
          return;
        }
        const expected = expectedName(name, exportsOf(program));
        if (expected === name) {
          return;
        }
        context.report({
          loc: { line: 1, column: 0 },
          messageId: 'rename',
          data: { expected: [expected, ...extensions].join('.') },
        });
      },
    };
  },
});
