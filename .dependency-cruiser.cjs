/** Directions of imports; docs/architecture.md has the reasons. */
const service =
  '^services/(?!kit/|kit-testing/|shop-testing/|contracts/)([^/]+)/';
/** Folders of plugins that run in the backend: -backend and its modules, -node, -common. */
const backend = '[^/]+-(?:backend|backend-module-[^/]+|node|common)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      // Type imports do not exist at run time.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'services-meet-through-http-and-events',
      comment: 'A service never imports another service.',
      severity: 'error',
      from: { path: service },
      to: { path: service, pathNot: '^services/$1/' },
    },
    {
      name: 'kit-knows-no-domain',
      comment: 'The kit never imports the contracts or a service.',
      severity: 'error',
      from: { path: '^services/kit/', pathNot: '^services/kit/(test/|jest)' },
      to: { path: '^services/(?!kit/)' },
    },
    {
      name: 'kit-testing-knows-no-domain',
      comment: 'The test helpers of every service never import a service.',
      severity: 'error',
      from: { path: '^services/kit-testing/' },
      to: { path: '^services/(?!kit/|kit-testing/)' },
    },
    {
      name: 'shop-testing-knows-http-only',
      comment: 'Actors import the contracts, but no service.',
      severity: 'error',
      from: { path: '^services/shop-testing/' },
      to: {
        path: '^services/(?!kit/|kit-testing/|shop-testing/|contracts/)',
      },
    },
    {
      name: 'contracts-are-independent',
      comment: 'Contracts are schemas only.',
      severity: 'error',
      from: { path: '^services/contracts/' },
      to: { path: '^(services/(?!contracts/)|packages/|plugins/|tools/)' },
    },
    {
      name: 'shop-and-portal-meet-through-http',
      comment:
        'The portal never imports the shop; its tests may use the test helpers.',
      severity: 'error',
      from: { path: '^(packages/(app|backend)|plugins)/' },
      to: {
        path: '^(services|tools|packages/(local|operator|parts))/',
        pathNot: '^packages/parts/src/testing/',
      },
    },
    {
      name: 'shop-knows-no-portal',
      comment:
        'The shop never imports the portal; its tests may start the real parts and run commands.',
      severity: 'error',
      from: { path: '^services/' },
      to: {
        path: '^(packages|plugins|tools)/',
        pathNot: '^packages/(parts/src/testing|commands)/',
      },
    },
    {
      name: 'parts-are-independent',
      comment:
        'Services, the supervisor and tools import the parts, never the reverse.',
      severity: 'error',
      from: { path: '^packages/parts/' },
      to: { path: '^(services|plugins|tools|packages/(?!parts/|commands/))' },
    },
    {
      name: 'only-the-environment-and-tests-use-parts',
      comment: 'Code that runs in production reaches its parts by URL.',
      severity: 'error',
      from: {
        path: '^(packages|plugins|services)/',
        pathNot:
          '(^packages/(parts|local|operator)/|^services/kit-testing/|\\.test\\.tsx?$|/test/|/e2e-tests/)',
      },
      to: { path: '^packages/parts/' },
    },
    {
      name: 'services-run-no-commands',
      comment: 'Only tests of services start other programs.',
      severity: 'error',
      from: {
        path: '^services/',
        pathNot: '(/test/|/testing/|/e2e-tests/|\\.test\\.tsx?$)',
      },
      to: { path: '^packages/commands/' },
    },
    {
      name: 'commands-are-independent',
      comment:
        'Every workspace may use the command runner, which imports none.',
      severity: 'error',
      from: { path: '^packages/commands/' },
      to: { path: '^(services|plugins|tools|packages/(?!commands/))' },
    },
    {
      name: 'gitops-files-are-independent',
      comment:
        'Tools, the supervisor, operators and the portal read the same schemas.',
      severity: 'error',
      from: { path: '^packages/gitops/' },
      to: {
        path: '^(services|plugins|tools|packages/(?!gitops/|commands/))',
      },
    },
    {
      name: 'plugins-share-libraries-only',
      comment:
        'Of other plugins, a plugin imports -react, -node and -common libraries only.',
      severity: 'error',
      from: { path: '^plugins/([^/]+)/' },
      to: {
        path: '^plugins/',
        pathNot: ['^plugins/$1/', '^plugins/[^/]+-(?:react|node|common)/'],
      },
    },
    {
      name: 'frontends-do-not-import-backends',
      comment: 'Code shared by frontend and backend belongs to -common.',
      severity: 'error',
      from: {
        path: '^(?:packages/app|plugins/[^/]+)/',
        pathNot: `^plugins/${backend}/`,
      },
      to: {
        path: `^(?:packages/backend|plugins/${backend})/`,
        pathNot: '^plugins/[^/]+-common/',
      },
    },
    {
      name: 'backends-do-not-import-frontends',
      comment: 'Code shared by frontend and backend belongs to -common.',
      severity: 'error',
      from: { path: `^(?:packages/backend|plugins/${backend})/` },
      to: {
        path: '^(?:packages/app|plugins/[^/]+)/',
        pathNot: `^plugins/${backend}/`,
      },
    },
    {
      name: 'no-react-router-in-plugins',
      comment: 'The portal navigates without importing the router.',
      severity: 'error',
      from: { path: '^plugins/' },
      to: { path: 'node_modules/react-router' },
    },
    {
      name: 'no-material-ui-in-plugins',
      comment: 'Our own plugins use only @backstage/ui components.',
      severity: 'error',
      from: { path: '^plugins/' },
      to: { path: 'node_modules/@(material-ui|mui)/' },
    },
    {
      name: 'storefront-features-do-not-know-each-other',
      comment:
        'Features share through ui, forms, i18n and server; routes compose them.',
      severity: 'error',
      from: {
        path: '^services/storefront/app/(?!(?:routes|shell|ui|forms|i18n|server)/)([^/]+)/',
      },
      to: {
        path: '^services/storefront/app/',
        pathNot: '^services/storefront/app/(?:$1|ui|forms|i18n|server|styles)/',
      },
    },
    {
      name: 'storefront-shared-code-knows-no-feature',
      comment: 'Shared folders import each other only.',
      severity: 'error',
      from: { path: '^services/storefront/app/(ui|forms|i18n|server)/' },
      to: {
        path: '^services/storefront/app/',
        pathNot: '^services/storefront/app/(?:ui|forms|i18n|server)/',
      },
    },
    {
      name: 'only-tests-import-test-code',
      severity: 'error',
      from: {
        pathNot:
          '(\\.test\\.tsx?$|/testing/|/testUtils\\.ts$|^plugins/[^/]+/dev/|/test/|/e2e-tests/|/platform-tests/|^services/(kit|shop)-testing/|setupTests|jest|^tools/)',
      },
      to: {
        path: '(\\.test\\.tsx?$|/testing/|/testUtils\\.ts$|/e2e-tests/|^services/(kit|shop)-testing/)',
      },
    },
    {
      name: 'resolvable',
      comment: 'Every import must resolve.',
      severity: 'error',
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: '(^virtual:|\\+types/|^@backstage)',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: '(/(dist|dist-types|build|coverage|golden)/|\\.react-router/)',
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.node.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
