const WORKSPACE = /^(?:packages|plugins|services|templates)\/[^/]+|^tools/;

/** The workspaces that files lie in, each once: `services/products`. */
export function workspacesOf(files: readonly string[]): string[] {
  const found = files.flatMap(file => WORKSPACE.exec(file) ?? []);
  return [...new Set(found)];
}
