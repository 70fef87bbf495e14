import { metricFindings } from './metricFindings.ts';

const CODE = `
  const seconds = new Histogram<'route'>({
    name: 'http_request_duration_seconds',
  });
  new Counter({ help: 'Orders', name: 'shop_orders_total' });
  new Gauge({ name: 'dead_letters' });
`;
const options = {
  code: [CODE],
  standard: ['process_open_fds'],
  expressions: [
    {
      where: 'alert Slow',
      text: 'rate(http_request_duration_seconds_bucket{$pods}[5m]) > up{$pods}',
    },
  ],
  document: {
    where: 'docs',
    text: '| metric | type |\n| --- | --- |\n| `shop_orders_total`, `process_open_fds` | |\n',
  },
};

test('alerts and documentation that name declared metrics have no finding', () => {
  expect(metricFindings(options)).toEqual([]);
});

test('an unknown metric in an alert is refused, with the closest name', () => {
  const expressions = [
    { where: 'alert Slow', text: 'http_request_seconds_count{$pods}' },
  ];
  expect(metricFindings({ ...options, expressions })).toEqual([
    'alert Slow: no code declares http_request_seconds; the closest name is http_request_duration_seconds',
  ]);
});

test('an unknown metric in the documentation is refused, with the closest name', () => {
  const document = {
    where: 'docs',
    text: '| metric |\n| --- |\n| `orders_total` |\n',
  };
  expect(metricFindings({ ...options, document })).toEqual([
    'docs: no code declares orders_total; the closest name is shop_orders_total',
  ]);
});

test.each([
  ["new Counter({ name: 'shop_orders' })", '_total'],
  ["new Histogram({ name: 'payment_ms' })", 'base unit'],
  ["new Gauge({ name: 'age_ms' })", 'base unit'],
])('%s breaks a convention', (code, why) => {
  const findings = metricFindings({ ...options, code: [CODE, code] });
  expect(findings).toEqual([expect.stringContaining(why)]);
});
