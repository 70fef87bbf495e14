import { z } from 'zod';
import { ConfigError, loadConfig } from '../src/config.ts';
import { address, integer } from '../src/configFields.ts';

const schema = z.object({
  PORT: integer(1, 10).default(4).describe('a port, 1 to 10'),
  URL: address('amqp', 'amqps').describe('the broker'),
});

it('parses what is given, and fills in what is not', () => {
  expect(loadConfig(schema, { PORT: '', URL: 'amqp://b', OTHER: 'x' })).toEqual(
    {
      PORT: 4,
      URL: 'amqp://b',
    },
  );
});

it.each([
  [{ URL: 'amqp://b', PORT: '11' }, ['PORT']],
  [{ URL: 'amqp://b', PORT: '1e1' }, ['PORT']],
  [{ URL: 'http://user:secret@b', PORT: '0x1' }, ['PORT', 'URL']],
  [{}, ['URL']],
])('names every bad key of %j and no value', (env, keys) => {
  let error: unknown;
  try {
    loadConfig(schema, env);
  } catch (thrown) {
    error = thrown;
  }
  if (!(error instanceof ConfigError)) {
    throw new Error('nothing was refused');
  }
  expect([...error.keys].sort()).toEqual(keys);
  expect(error.message).not.toContain('secret');
  for (const key of keys) {
    expect(error.message).toMatch(new RegExp(`${key}: .*wanted: `));
  }
});
