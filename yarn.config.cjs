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

module.exports = defineConfig({
  async constraints({ Yarn }) {
    for (const workspace of Yarn.workspaces()) {
      workspace.set('private', true);
      workspace.set('license', 'MIT');
      workspace.set('version', '0.1.0');
      if (!workspace.manifest.description) {
        workspace.error('description is missing: say in one line what it is');
      }
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
