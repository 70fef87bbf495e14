import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { createRule } from './createRule.ts';

/**
 * Refuses `continue` before an assertion in a test file: a loop that skips its
 * assertions passes without a check.
 */
export const noContinueInTests = createRule({
  name: 'no-continue-in-tests',
  meta: {
    type: 'problem',
    docs: { description: 'Refuse continue before an assertion in a test' },
    schema: [],
    messages: {
      skips:
        'This continue skips assertions. Select the cases before the loop, or use test.each.',
    },
  },
  defaultOptions: [],
  create(context) {
    return {
      ContinueStatement(node) {
        const loop = loopOf(node);
        if (!loop) {
          return;
        }
        const rest = context.sourceCode.text.slice(
          node.range[1],
          loop.range[1],
        );
        if (/\b(expect|assert)\w*[.(]/.test(rest)) {
          context.report({ node, messageId: 'skips' });
        }
      },
    };
  },
});

function loopOf(node: TSESTree.Node): TSESTree.Node | undefined {
  for (let at = node.parent; at; at = at.parent) {
    switch (at.type) {
      case AST_NODE_TYPES.ForStatement:
      case AST_NODE_TYPES.ForInStatement:
      case AST_NODE_TYPES.ForOfStatement:
      case AST_NODE_TYPES.WhileStatement:
      case AST_NODE_TYPES.DoWhileStatement:
        return at;
      default:
    }
  }
  return undefined;
}
