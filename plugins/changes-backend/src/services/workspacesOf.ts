const WORKSPACE = /^(?:packages|plugins|services|templates)\/[^/]+|^tools/;

/** Returns the workspaces that contain these files, without duplicates: `services/products`. */
export function workspacesOf(files: readonly string[]): string[] {
  const found = files.flatMap(file => WORKSPACE.exec(file) ?? []);
  return [...new Set(found)];
}
