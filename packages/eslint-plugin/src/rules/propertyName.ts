import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';

/** The name of an object literal's property; undefined where it is computed or a spread. */
export function propertyName(
  property: TSESTree.ObjectLiteralElement,
): string | undefined {
  if (property.type !== AST_NODE_TYPES.Property || property.computed) {
    return undefined;
  }
  return property.key.type === AST_NODE_TYPES.Identifier
    ? property.key.name
    : String(property.key.value);
}
