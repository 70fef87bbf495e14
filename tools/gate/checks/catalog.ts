import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { failed, passed, type Check } from '../Check.ts';
import { compareCatalog } from '../catalog/compareCatalog.ts';
import { findDeploymentMistakes } from '../catalog/findDeploymentMistakes.ts';
import { findMissingMetadata } from '../catalog/findMissingMetadata.ts';
import { readCatalog } from '../catalog/readCatalog.ts';
import { readCode } from '../catalog/readCode.ts';
import { readEventApis } from '../catalog/readEventApis.ts';

/** Compares the catalog with the code and with `gitops/apps`, in both directions. */
export function catalog(root: string): Check {
  return {
    name: 'catalog',
    async run() {
      const described = readCatalog(root);
      const findings = [
        ...findMissingMetadata(root, described),
        ...findDeploymentMistakes(
          readdirSync(join(root, 'gitops', 'apps')).sort(),
          described,
        ),
        ...compareCatalog({
          catalog: described,
          code: await readCode(root),
          eventApis: readEventApis(root, described),
        }),
      ];
      return findings.length === 0 ? passed() : failed(findings.join('\n'));
    },
  };
}
