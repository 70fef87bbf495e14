import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { createRule } from './createRule.ts';
import { inlineLiteral } from './inlineLiteral.ts';

/**
 * Refuses `{ ...{ a, b } }`, `[...[a, b]]`, `call(...[a, b])` and
 * `<A {...{ b }} />`. A spread of a condition stays allowed.
 */
export const noLiteralSpread = createRule({
  name: 'no-literal-spread',
  meta: {
    type: 'suggestion',
    docs: { description: 'Refuse the spread of a literal' },
    fixable: 'code',
    schema: [],
    messages: {
      object: 'Write the properties out instead of spreading a literal.',
      array: 'Write the elements out instead of spreading a literal.',
    },
  },
  defaultOptions: [],
  create(context) {
    const check = (
      node: TSESTree.SpreadElement | TSESTree.JSXSpreadAttribute,
    ) => {
      const { argument } = node;
      if (
        argument.type !== AST_NODE_TYPES.ObjectExpression &&
        argument.type !== AST_NODE_TYPES.ArrayExpression
      ) {
        return;
      }
      const isArray = argument.type === AST_NODE_TYPES.ArrayExpression;
      const text = inlineLiteral(context.sourceCode, node, argument);
      context.report({
        node,
        messageId: isArray ? 'array' : 'object',
        fix: text
          ? fixer => fixer.replaceTextRange(text.range, text.text)
          : null,
      });
    };
    return { SpreadElement: check, JSXSpreadAttribute: check };
  },
});
