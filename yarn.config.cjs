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

const MISSING_PLATFORM_PACKAGE =
  'newer releases lack one of their platform packages';
const IN_STEP = 'its packages are released in step';

/**
 * Dependencies and resolutions that are pinned to one version, with the reason.
 * docs/adr/0002-versions-and-installation.md says more.
 */
const PINNED = {
  '@backstage/plugin-catalog-backend-module-gitlab':
    'newer releases bring second versions of Backstage packages',
  '@backstage/plugin-catalog-backend-module-scaffolder-entity-model':
    'newer releases bring second versions of Backstage packages',
  '@backstage/plugin-events-backend-module-gitlab':
    'newer releases bring second versions of Backstage packages',
  '@react-router/dev': IN_STEP,
  '@react-router/express': IN_STEP,
  '@react-router/node': IN_STEP,
  '@rjsf/utils': "the version of Backstage's scaffolder, whose types it shares",
  '@swc/core': MISSING_PLATFORM_PACKAGE,
  '@tailwindcss/vite': MISSING_PLATFORM_PACKAGE,
  '@yarnpkg/core': '4.9.2 has a dependency that cannot be resolved',
  'better-sqlite3': '12 and older abort on Node 24.19 and newer',
  knip: MISSING_PLATFORM_PACKAGE,
  'oxc-parser': MISSING_PLATFORM_PACKAGE,
  'react-router': IN_STEP,
  rollup: MISSING_PLATFORM_PACKAGE,
  tailwindcss: MISSING_PLATFORM_PACKAGE,
  'unrs-resolver': MISSING_PLATFORM_PACKAGE,
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
      workspace.set('private', true);
      workspace.set('license', 'MIT');
      workspace.set('version', '0.1.0');
      if (!workspace.manifest.description) {
        workspace.error('description is missing: say in one line what it is');
      }
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
