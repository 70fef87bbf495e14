import {
  AST_NODE_TYPES,
  type TSESLint,
  type TSESTree,
} from '@typescript-eslint/utils';

/** Source text that replaces a range. */
export interface Replacement {
  range: [number, number];
  text: string;
}

/** `{...{ a, b: c }}` as `a={a} b={c}`, where every key is an attribute's name. */
export function inlineAttributes(
  source: Readonly<TSESLint.SourceCode>,
  spread: TSESTree.JSXSpreadAttribute,
  literal: TSESTree.ObjectExpression | TSESTree.ArrayExpression,
): Replacement | null {
  if (literal.type === AST_NODE_TYPES.ArrayExpression) {
    return null;
  }
  if (source.getCommentsInside(spread).length > 0) {
    return null;
  }
  const attributes: string[] = [];
  for (const property of literal.properties) {
    const isPlain =
      property.type === AST_NODE_TYPES.Property &&
      property.kind === 'init' &&
      !property.method &&
      !property.computed &&
      property.key.type === AST_NODE_TYPES.Identifier;
    if (!isPlain || property.key.type !== AST_NODE_TYPES.Identifier) {
      return null;
    }
    const value = source.getText(property.value);
    attributes.push(`${property.key.name}={${value}}`);
  }
  return { range: spread.range, text: attributes.join(' ') };
}
