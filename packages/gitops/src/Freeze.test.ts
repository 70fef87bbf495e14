import { freezeAt, parseFreezes } from './Freeze.ts';

const fileOf = (from: string, until: string) =>
  `production:\n  - from: ${from}\n    until: ${until}\n    reason: Sales\n`;
const FROM = '2026-12-18T18:00:00Z';

test('a freeze lasts from its begin until before its end, in any zone', () => {
  const file = fileOf(FROM, '2026-12-18T20:00:00+01:00');
  const at = (time: string) => freezeAt(file, new Date(time))?.reason;
  expect(at('2026-12-18T17:59:59Z')).toBeUndefined();
  expect(at('2026-12-18T18:00:00Z')).toBe('Sales');
  expect(at('2026-12-18T18:59:59Z')).toBe('Sales');
  expect(at('2026-12-18T19:00:00Z')).toBeUndefined();
});

test.each([
  '2026-13-01T00:00:00Z',
  '2026-02-30T00:00:00Z',
  '2027-02-29T00:00:00Z',
  '2026-12-18T25:00:00Z',
  '2026-12-18T18:00:00+25:00',
  '2026-12-18',
])('refuses %s, which is no time', time => {
  expect(() => parseFreezes(fileOf(FROM, time))).toThrow(
    /^gitops\/freeze\.yaml: production\.0\.until must be a time that exists, such as 2026-12-18T18:00:00Z$/,
  );
});

test.each([FROM, '2026-12-18T17:00:00Z', '2026-12-18T18:30:00+01:00'])(
  'refuses a freeze that ends at %s, not after its begin',
  until => {
    expect(() => parseFreezes(fileOf(FROM, until))).toThrow(
      /^gitops\/freeze\.yaml: production\.0\.until must be later than from$/,
    );
  },
);

test('names each missing key', () => {
  expect(() => parseFreezes('production:\n  - reason: Sales\n')).toThrow(
    /^gitops\/freeze\.yaml: production\.0\.from is missing\ngitops\/freeze\.yaml: production\.0\.until is missing$/,
  );
});
