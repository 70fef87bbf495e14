// @ts-check
/** @type {import('@yarnpkg/types')} */
const { defineConfig } = require('@yarnpkg/types');

/**
 * Dependencies of which two versions are installed, with the reason.
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
 * Checks the metadata of a published plugin that a registry displays and Backstage's
 * tools read.
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
    workspace.error(
      'keywords are missing: backstage and the topics of the plugin',
    );
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

const MISSING_PLATFORM_PACKAGE =
  'newer releases lack one of their platform packages';
const WITHOUT_RELEASE =
  'packages without a release for Backstage 1.57 would install older versions too';
const IN_STEP = 'its packages are released in step';

/**
 * Dependencies and resolutions that are pinned to one version, with the reason.
 * See docs/adr/0002-versions-and-installation.md.
 */
const PINNED = {
  '@backstage/backend-defaults': WITHOUT_RELEASE,
  '@backstage/core-compat-api': WITHOUT_RELEASE,
  '@backstage/frontend-plugin-api': WITHOUT_RELEASE,
  '@backstage/plugin-auth-backend': WITHOUT_RELEASE,
  '@backstage/plugin-catalog-node': WITHOUT_RELEASE,
  '@backstage/plugin-catalog-react': WITHOUT_RELEASE,
  '@backstage/plugin-events-node': WITHOUT_RELEASE,
  '@react-router/dev': IN_STEP,
  '@react-router/express': IN_STEP,
  '@react-router/node': IN_STEP,
  '@rjsf/utils': "the version of Backstage's scaffolder, whose types it shares",
  '@swc/core': 'the CLI and @swc/jest would install two versions',
  '@tailwindcss/vite': MISSING_PLATFORM_PACKAGE,
  '@kubernetes/client-node':
    'the version of the Kubernetes plugin of Backstage, else there would be two',
  'better-sqlite3': '12 and older abort on Node 24.19 and newer',
  'gitlab-ci-local':
    'a golden test compares its output, which differs between versions',
  knip: MISSING_PLATFORM_PACKAGE,
  'react-router': IN_STEP,
  tailwindcss: MISSING_PLATFORM_PACKAGE,
};

/** A range that allows exactly one version. */
const EXACT = /^=?v?\d+\.\d+\.\d+/;

/**
 * @param {string} ident
 * @param {string} version
 */
const unexplained = (ident, version) =>
  `${ident} is pinned to ${version}; name the reason in PINNED of yarn.config.cjs, or allow ^${version}`;

module.exports = defineConfig({
  async constraints({ Yarn }) {
    for (const workspace of Yarn.workspaces()) {
      // Also set for plugins, which have the metadata for publication: to publish one,
      // exempt it from this line.
      workspace.set('private', true);
      workspace.set('license', 'MIT');
      workspace.set('version', '0.1.0');
      if (!workspace.manifest.description) {
        workspace.error(
          'description is missing: describe the workspace in one line',
        );
      }
      if (workspace.cwd.startsWith('plugins/')) constrainPlugin(workspace);
    }

    const ranges = new Map();
    const pinned = new Set();
    for (const dependency of Yarn.dependencies()) {
      const { ident, range, type } = dependency;
      if (range === '*' || range === '' || range === 'latest') {
        dependency.error(
          `${ident}: “${range}” allows any version; name the major version`,
        );
      } else if (EXACT.test(range)) {
        pinned.add(ident);
        if (!(ident in PINNED)) {
          dependency.error(unexplained(ident, range));
        }
      }
      if (type === 'peerDependencies' || ident in TWO_VERSIONS) {
        continue;
      }
      if (Yarn.workspace({ ident })) {
        if (!range.startsWith('link:')) {
          dependency.update('workspace:*');
        }
        continue;
      }
      const first = ranges.get(ident);
      if (first === undefined) {
        ranges.set(ident, range);
      } else if (first !== range) {
        dependency.update(first);
      }
    }

    const root = Yarn.workspace({ cwd: '.' });
    const { resolutions = {} } = root?.manifest ?? {};
    for (const [ident, version] of Object.entries(resolutions)) {
      pinned.add(ident);
      if (!(ident in PINNED)) {
        root?.error(unexplained(ident, version));
      }
    }
    for (const ident of Object.keys(PINNED)) {
      if (!pinned.has(ident)) {
        root?.error(`${ident} is no longer pinned; remove it from PINNED`);
      }
    }
  },
});
