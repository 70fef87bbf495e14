import type { Part } from '@comptoir/parts/Part';
import { systemPortOf } from '../plan/systemPortOf.ts';
import { clock } from '../testing/fixture/clock.ts';
import { ASSIGNED_PORTS, assignPorts } from './assignPorts.ts';
import { ProcessDeclaration } from './ProcessDeclaration.ts';

const { first, last } = ASSIGNED_PORTS;

const declare = (name: string, declaration: { port?: number } = {}) => ({
  ...ProcessDeclaration.parse({
    name,
    kind: 'service',
    health: '/health',
    start: ['node'],
    ...declaration,
  }),
  folder: `/repository/services/${name}`,
  file: `services/${name}/package.json`,
});

const portsOf = (
  declared: ReturnType<typeof declare>[],
  options: Parameters<typeof assignPorts>[2] = {},
  parts: readonly Part[] = [],
) =>
  Object.fromEntries(
    assignPorts(declared, parts, options).map(({ name, port }) => [name, port]),
  );

describe('assignPorts', () => {
  it('gives each process without a port one that no declaration has', () => {
    const declared = [
      declare('gift-cards'),
      declare('loyalty'),
      declare('products', { port: first }),
    ];

    expect(portsOf(declared)).toEqual({
      'gift-cards': first + 1,
      loyalty: first + 2,
      products: first,
    });
  });

  it('keeps a remembered port when another process is added before it', () => {
    const declared = [declare('gift-cards'), declare('loyalty')];

    expect(portsOf(declared, { remembered: { loyalty: first } })).toEqual({
      'gift-cards': first + 1,
      loyalty: first,
    });
  });

  it('replaces a remembered port that another declaration has now', () => {
    const declared = [
      declare('gift-cards'),
      declare('loyalty', { port: first }),
    ];

    expect(portsOf(declared, { remembered: { 'gift-cards': first } })).toEqual({
      'gift-cards': first + 1,
      loyalty: first,
    });
  });

  it('assigns no port whose system port is in use', () => {
    const declared = [
      declare('loyalty'),
      declare('products', { port: systemPortOf(first) }),
    ];

    expect(portsOf(declared)['loyalty']).toBe(first + 1);
  });

  it('assigns no port that is the system port of another process', () => {
    const systemPort = systemPortOf(4000);
    const remembered = { loyalty: systemPort };

    expect(
      portsOf([declare('loyalty'), declare('storefront', { port: 4000 })], {
        remembered,
      })['loyalty'],
    ).toBe(first);
  });

  it('avoids a port whose system port another program uses', () => {
    expect(
      portsOf([declare('loyalty')], { avoid: [systemPortOf(first)] }),
    ).toEqual({ loyalty: first + 1 });
  });

  it('avoids ports of parts and of other programs', () => {
    const part = { ...clock, ports: { main: first, metrics: first + 2 } };

    expect(
      portsOf([declare('loyalty')], { avoid: [first + 1] }, [part]),
    ).toEqual({ loyalty: first + 3 });
  });

  it('names the file and the remedy when the range is exhausted', () => {
    const declared = Array.from({ length: last - first + 2 }, (_, index) =>
      declare(`service-${index}`),
    );

    expect(() => portsOf(declared)).toThrow(
      'There is no free port for services/service-80/package.json',
    );
  });
});
