import { busiest } from './busiest.ts';

const node = (id: number, url: string, functionName = 'f') => ({
  id,
  callFrame: { functionName, url, lineNumber: 1 },
});

test('self time is summed by package, without idle time', () => {
  const profile = {
    nodes: [
      node(1, 'file:///x/node_modules/@scope/one/a.js'),
      node(2, 'file:///x/node_modules/@scope/one/b.js'),
      node(3, 'file:///x/services/kit/src/a.ts'),
      node(4, '', '(idle)'),
      node(5, 'node:internal/streams'),
    ],
    samples: [1, 2, 3, 4, 5],
    timeDeltas: [10, 20, 60, 900, 10],
  };
  expect(busiest(profile)).toEqual([
    { place: 'services/kit', share: 0.6 },
    { place: '@scope/one', share: 0.3 },
    { place: 'node:internal/streams', share: 0.1 },
  ]);
});
