import { AST_NODE_TYPES, AST_TOKEN_TYPES } from '@typescript-eslint/utils';
import { createRule } from './createRule.ts';

const EXPLAIN_FROM = 150;

/** Requires a doc comment above the first declaration of a file of more than 150 lines. */
export const explainLongFiles = createRule({
  name: 'explain-long-files',
  meta: {
    type: 'suggestion',
    docs: { description: 'Explain a long file' },
    schema: [],
    messages: {
      explain:
        'This file has {{lines}} lines. Split it, or explain above its first declaration why it is one file.',
    },
  },
  defaultOptions: [],
  create(context) {
    return {
      Program(node) {
        const lines = context.sourceCode.lines.length - 1;
        if (lines <= EXPLAIN_FROM) {
          return;
        }
        const first = node.body.find(
          one => one.type !== AST_NODE_TYPES.ImportDeclaration,
        );
        const end = first?.range[0] ?? node.range[1];
        const isExplained = context.sourceCode
          .getAllComments()
          .some(
            ({ type, value, range }) =>
              type === AST_TOKEN_TYPES.Block &&
              value.startsWith('*') &&
              range[1] <= end,
          );
        if (!isExplained) {
          context.report({
            loc: { line: 1, column: 0 },
            messageId: 'explain',
            data: { lines },
          });
        }
      },
    };
  },
});
