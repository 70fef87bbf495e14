import { ProcessDeclaration } from '../discovery/ProcessDeclaration.ts';
import type { LocalOptions } from './LocalOptions.ts';
import { processLinks } from './processLinks.ts';

const local: LocalOptions = {
  root: '/repository',
  varFolder: '/repository/var',
  cacheFolder: '/cache',
  portOffset: 100,
  env: {},
  parts: [],
  provided: {},
  cluster: {},
};

function declare(declaration: object) {
  return {
    ...ProcessDeclaration.parse({
      name: 'web',
      kind: 'service',
      health: '/ready',
      start: ['node'],
      ...declaration,
    }),
    port: 4000,
    hasAssignedPort: false,
    folder: '/repository/web',
    file: 'web/package.json',
  };
}

describe('processLinks', () => {
  it('returns the declared addresses and the path of the log', () => {
    const web = declare({ page: '/', metrics: '/metrics' });

    expect(processLinks([web], { local, mode: 'production' })).toEqual({
      web: {
        open: 'http://localhost:4100/',
        health: 'http://localhost:5110/ready',
        metrics: 'http://localhost:5110/metrics',
        log: '/repository/var/log/web.log',
      },
    });
  });

  it('leaves out what a process does not declare', () => {
    const { web } = processLinks([declare({})], { local, mode: 'production' });

    expect(web).not.toHaveProperty('open');
    expect(web).not.toHaveProperty('metrics');
  });

  it('leaves out the page that a development server serves on another port', () => {
    const web = declare({ page: '/', devPorts: { APP_DEV_PORT: 3000 } });

    const links = processLinks([web], { local, mode: 'development' });

    expect(links['web']).not.toHaveProperty('open');
  });
});
