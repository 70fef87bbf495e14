import { findingsIn } from './houseRules.ts';

test('a clean file has no finding', () => {
  expect(
    findingsIn('services/kit/src/createLog.ts', 'export const a = 1;\n'),
  ).toEqual([]);
});

test('a finding names the file, the line and the reason', () => {
  expect(
    findingsIn('services/kit/src/log.test.ts', `\nit.${'only'}('x', f);\n`),
  ).toEqual([
    'services/kit/src/log.test.ts:2: a focused or silently skipped test',
  ]);
});

test('a comment that disables a lint rule is refused', () => {
  expect(findingsIn('a.ts', `// eslint-${'disable'}-next-line\n`)).toEqual([
    'a.ts:1: a comment that disables a rule',
  ]);
});

test("a path of one machine is refused in any file, a registry's address outside of prose", () => {
  const path = `cp ${'/ro'}ot/file .`;
  const address = `https://registry.${'npm'}js.org/x`;
  expect(findingsIn('docs/a.md', path)).toHaveLength(1);
  expect(findingsIn('a.json', address)).toHaveLength(1);
  expect(findingsIn('docs/a.md', address)).toEqual([]);
});

test('a label outside of the domain comptoir.dev is refused, a host name is not', () => {
  const domain = `comptoir.${'example'}`;
  expect(findingsIn('a.yaml', `  ${domain}/team: shop`)).toHaveLength(1);
  expect(findingsIn('a.yaml', `  comptoir.dev/team: shop`)).toEqual([]);
  expect(findingsIn('a.yaml', `url: https://git.${domain}/comptoir`)).toEqual(
    [],
  );
});

test('a code file of more than 400 lines is refused, data is not', () => {
  const long = 'x\n'.repeat(401);
  expect(findingsIn('a.ts', long)).toEqual([
    'a.ts: 401 lines, refused over 400',
  ]);
  expect(findingsIn('a.ts', 'x\n'.repeat(400))).toEqual([]);
  expect(findingsIn('a.json', long)).toEqual([]);
});

test('a service that creates its own plumbing is refused', () => {
  const line = 'listen(app, options);';
  expect(findingsIn('services/products/src/server.ts', line)).toEqual([
    expect.stringContaining('plumbing'),
  ]);
  expect(findingsIn('services/products/src/main.ts', line)).toEqual([]);
  expect(findingsIn('services/kit/src/config.ts', line)).toEqual([]);
});
