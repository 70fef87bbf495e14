import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The provider's folder inside a mirror; the version is that of `.terraform.lock.hcl`. */
const PROVIDER = join('registry.terraform.io', 'hashicorp', 'aws', '5.100.0');
const MOST_FOLDERS = 5000;
const DEPTH = 3;

/** Where to look for a mirror of providers. */
export interface MirrorSearch {
  /** Terraform's own plugin folders, checked first. */
  plugins: readonly string[];
  /** Folders that are searched three levels deep. */
  searched: readonly string[];
}

/** Terraform's plugin folders on Linux, then the folders where administrators install software. */
export function usualFolders(
  environment: Readonly<Record<string, string | undefined>>,
): MirrorSearch {
  const home = environment['HOME'] ?? homedir();
  const data = environment['XDG_DATA_HOME'] || join(home, '.local', 'share');
  return {
    plugins: [
      join(home, '.terraform.d', 'plugins'),
      join(data, 'terraform', 'plugins'),
      '/usr/local/share/terraform/plugins',
      '/usr/share/terraform/plugins',
    ],
    searched: ['/opt', '/usr/local', '/usr/share', '/var/lib', '/srv', home],
  };
}

/** The root of a filesystem mirror that holds the aws provider; undefined if none is found among 5000 folders. */
export function findProviderMirror({
  plugins,
  searched,
}: MirrorSearch): string | undefined {
  const isMirror = (folder: string) => existsSync(join(folder, PROVIDER));
  const usual = plugins.find(isMirror);
  if (usual !== undefined) {
    return usual;
  }
  const waiting = searched.map(folder => ({ folder, depth: 0 }));
  for (let looked = 0; looked < MOST_FOLDERS; looked += 1) {
    const next = waiting.shift();
    if (!next) {
      return undefined;
    }
    if (isMirror(next.folder)) {
      return next.folder;
    }
    if (next.depth < DEPTH) {
      const depth = next.depth + 1;
      waiting.push(
        ...foldersIn(next.folder).map(folder => ({ folder, depth })),
      );
    }
  }
  return undefined;
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isDirectory() && entry.name !== 'node_modules')
      .map(entry => join(folder, entry.name));
  } catch {
    // Folders of other users.
    return [];
  }
}
