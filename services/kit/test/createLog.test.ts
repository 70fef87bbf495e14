import { createLog } from '../src/createLog.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let lines = '';
  const destination = { write: (line: string) => void (lines += line) };
  write(createLog({ service: 'test', level: 'info', destination }));
  return lines;
}

it('writes JSON lines with the level in words', () => {
  expect(
    JSON.parse(logged(log => log.info({ sku: 'A' }, 'moved'))),
  ).toMatchObject({
    level: 'info',
    service: 'test',
    sku: 'A',
    msg: 'moved',
  });
});

it.each([
  ['a field', { password: 'hunter2' }],
  ['a field within', { request: { authorization: 'hunter2' } }],
  ['an address', { url: 'amqp://user:hunter2@host/vhost' }],
  ['an error', { err: new Error('cannot reach mongodb://user:hunter2@host') }],
])('keeps the secret in %s to itself', (_, facts) => {
  const lines = logged(log => log.error(facts, 'failed'));
  expect(lines).not.toContain('hunter2');
  expect(lines).toContain('[redacted]');
});
