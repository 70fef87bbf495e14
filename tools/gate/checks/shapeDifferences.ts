/**
 * Where our services differ from what the template makes, and why. The list
 * only shrinks: what no longer differs is refused.
 */
export const SHAPE_DIFFERENCES: Readonly<
  Record<string, Readonly<Record<string, string>>>
> = {
  customers: {
    '+ process start: ["node","--max-semi-space-size=4","src/main.ts"]':
      'what a burst once needed is given back',
    '- process start: ["node","src/main.ts"]':
      'what a burst once needed is given back',
    '+ has repair': 'has views to rebuild',
    '+ script repair: node repair/main.ts': 'has views to rebuild',
    '+ has src/limits.ts': 'a part of its own domain',
    '+ has src/mails': 'a part of its own domain',
    '+ has src/security': 'a part of its own domain',
    '+ depends on @node-rs/argon2': 'hashes passwords',
    '+ depends on jose': 'signs tokens',
    '- has src/createServices.ts': 'stands with the services, in src/services',
    '- has src/startPreparing.ts':
      'the database is prepared with the signing keys',
  },
  products: {
    '+ has repair': 'has views to rebuild',
    '+ script repair: node repair/main.ts': 'has views to rebuild',
    '+ has bench': 'measures lists and search',
    '+ has src/catalog': 'its read model',
    '+ depends on minisearch': 'search',
    '+ depends on @comptoir/parts': 'its tests kill real parts',
    '+ depends on fast-check': 'tests of its arithmetic',
    '+ process start: ["node","--max-semi-space-size=4","src/main.ts"]':
      'its read model fills the heap',
    '- process start: ["node","src/main.ts"]': 'its read model fills the heap',
    "+ jest.config.mjs: import preset from '@comptoir/kit-testing/jest-preset';\n\n// Tests of outages wait for killed parts to come back; others go on meanwhile.\nexport default { ...preset, maxWorkers: 2 };":
      'tests of outages wait',
    "- jest.config.mjs: export { default } from '@comptoir/kit-testing/jest-preset';":
      'tests of outages wait',
    '- has src/createServices.ts': 'stands with the services, in src/services',
    '- has src/startPreparing.ts': 'the sweeper prepares the database',
    '- depends on @swc/core': 'found through kit',
    '- depends on @swc/jest': 'found through kit',
  },
  shopping: {
    '+ process start: ["node","--max-semi-space-size=4","src/main.ts"]':
      'what a burst once needed is given back',
    '- process start: ["node","src/main.ts"]':
      'what a burst once needed is given back',
    '+ has repair': 'has views to rebuild',
    '+ script repair: node repair/main.ts': 'has views to rebuild',
    '+ has src/baskets': 'a part of its own domain',
    '+ has src/money': 'a part of its own domain',
    '+ has src/orders': 'a part of its own domain',
    '+ has src/payment': 'a part of its own domain',
    '+ has src/shipping': 'a part of its own domain',
    '- has src/services': 'its services stand with what they are about',
    '+ has src/startWork.ts':
      'does work by itself, and prepares the database first',
    '- has src/startPreparing.ts':
      'does work by itself, and prepares the database first',
    '+ depends on fast-check': 'tests of its arithmetic',
    '+ process seed: null': 'begins empty',
    '- has seed': 'begins empty',
    '- has seed/main.ts': 'begins empty',
    '- script seed: node seed/main.ts': 'begins empty',
    '- process seed: ["node","seed/main.ts"]': 'begins empty',
  },
};
