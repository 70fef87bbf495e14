import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { TerraformEnvironment } from './TerraformEnvironment';

const KEY = 'catalog.providers.terraform.environments';

/** Reads `catalog.providers.terraform.environments`; empty without it. */
export function readEnvironments(
  config: RootConfigService,
): TerraformEnvironment[] {
  const environments = config.getOptionalConfig(KEY);
  return (environments?.keys() ?? []).map(name => ({
    name,
    target: config.getString(`${KEY}.${name}.target`),
    owner: config.getString(`${KEY}.${name}.owner`),
    system: config.getOptionalString(`${KEY}.${name}.system`),
  }));
}
