// @ts-check
/** @type {import('@yarnpkg/types')} */
const { defineConfig } = require('@yarnpkg/types');

/**
 * Dependencies of which two versions live side by side, with the reason.
 * Everything else has one range in the whole repository.
 */
const TWO_VERSIONS = {
  express: 'Backstage is on 4, the services on 5',
  '@types/express': 'follows express',
  react: 'the portal is on 18, the storefront on 19',
  'react-dom': 'the portal is on 18, the storefront on 19',
  'react-router': 'Backstage is on 6, the storefront on 8',
  '@types/react': 'follows react',
  '@types/react-dom': 'follows react',
  jest: 'Backstage is on 30.2, the services need 30.5 for ES modules',
};

/**
 * Metadata that a registry shows and that Backstage's tools read from a
 * published plugin.
 *
 * @param {import('@yarnpkg/types').Yarn.Constraints.Workspace} workspace
 */
function constrainPlugin(workspace) {
  const { manifest, cwd } = workspace;
  workspace.set('repository', {
    type: 'git',
    url: 'https://gitlab.comptoir.example/comptoir/comptoir.git',
    directory: cwd,
  });
  workspace.set('main', 'src/index.ts');
  workspace.set('types', 'src/index.ts');
  workspace.set('exports["."]', './src/index.ts');
  workspace.set('exports["./package.json"]', './package.json');
  workspace.set('publishConfig.access', 'restricted');
  if (!manifest.keywords?.includes('backstage')) {
    workspace.error('keywords are missing: backstage and what it is about');
  }
  if (!manifest.files?.includes('dist')) {
    workspace.error('files must contain dist');
  }
  if (manifest.configSchema && !manifest.files?.includes('config.d.ts')) {
    workspace.error('files must contain config.d.ts');
  }
  const { role, pluginId, pluginPackage, pluginPackages } =
    manifest.backstage ?? {};
  if (!role || !pluginId) {
    workspace.error('backstage.role and backstage.pluginId are missing');
  }
  if (!pluginPackage && !pluginPackages?.includes(manifest.name)) {
    workspace.error(
      'backstage.pluginPackages must list every package of the plugin; a module has backstage.pluginPackage',
    );
  }
}

module.exports = defineConfig({
  async constraints({ Yarn }) {
    for (const workspace of Yarn.workspaces()) {
      // Also of plugins, which have the metadata to be published: removing this
      // line for one of them is the decision to publish it.
      workspace.set('private', true);
      workspace.set('license', 'MIT');
      workspace.set('version', '0.1.0');
      if (!workspace.manifest.description) {
        workspace.error('description is missing: say in one line what it is');
      }
      if (workspace.cwd.startsWith('plugins/')) constrainPlugin(workspace);
    }

    const ranges = new Map();
    for (const dependency of Yarn.dependencies()) {
      if (dependency.type === 'peerDependencies') continue;
      if (dependency.ident in TWO_VERSIONS) continue;
      if (Yarn.workspace({ ident: dependency.ident })) {
        if (!dependency.range.startsWith('link:')) {
          dependency.update('workspace:*');
        }
        continue;
      }
      const first = ranges.get(dependency.ident);
      if (first === undefined) ranges.set(dependency.ident, dependency.range);
      else if (first !== dependency.range) dependency.update(first);
    }
  },
});
