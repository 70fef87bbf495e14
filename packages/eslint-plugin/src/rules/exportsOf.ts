import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';

/** A name that a module exports. */
export interface ExportedName {
  name: string;
  isType: boolean;
}

/** Lists the named exports of a module, including a default export with a name. */
export function exportsOf(program: TSESTree.Program): ExportedName[] {
  return program.body.flatMap(statement => {
    switch (statement.type) {
      case AST_NODE_TYPES.ExportDefaultDeclaration:
        return namesOf(statement.declaration);
      case AST_NODE_TYPES.ExportNamedDeclaration:
        return statement.declaration
          ? namesOf(statement.declaration)
          : specifiersOf(statement);
      default:
        return [];
    }
  });
}

function specifiersOf(statement: TSESTree.ExportNamedDeclaration) {
  return statement.specifiers.flatMap(({ exported, exportKind }) =>
    exported.type === AST_NODE_TYPES.Identifier
      ? {
          name: exported.name,
          isType: exportKind === 'type' || statement.exportKind === 'type',
        }
      : [],
  );
}

function namesOf(
  declaration:
    TSESTree.DefaultExportDeclarations | TSESTree.NamedExportDeclarations,
): ExportedName[] {
  switch (declaration.type) {
    case AST_NODE_TYPES.VariableDeclaration:
      return declaration.declarations.flatMap(({ id }) =>
        id.type === AST_NODE_TYPES.Identifier
          ? { name: id.name, isType: false }
          : [],
      );
    case AST_NODE_TYPES.Identifier:
      return [{ name: declaration.name, isType: false }];
    case AST_NODE_TYPES.TSInterfaceDeclaration:
    case AST_NODE_TYPES.TSTypeAliasDeclaration:
      return [{ name: declaration.id.name, isType: true }];
    case AST_NODE_TYPES.ClassDeclaration:
    case AST_NODE_TYPES.FunctionDeclaration:
    case AST_NODE_TYPES.TSDeclareFunction:
      return declaration.id
        ? [{ name: declaration.id.name, isType: false }]
        : [];
    default:
      return [];
  }
}
