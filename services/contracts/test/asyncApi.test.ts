import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';
import { z } from 'zod';
import { asyncApi, producers } from '../src/asyncApi.ts';
import { events } from '../src/events.ts';

test.each(producers)('the document of %s is valid AsyncAPI 3', async name => {
  const { document, diagnostics } = await new Parser().parse(
    JSON.stringify(asyncApi(name)),
  );
  const errors = diagnostics.filter(({ severity }) => Number(severity) === 0);
  expect(errors).toEqual([]);
  expect(document?.version()).toBe('3.0.0');
});

test('every event is in the document of one service', () => {
  const documents = z.object({ channels: z.record(z.string(), z.unknown()) });
  const addresses = producers.flatMap(name =>
    Object.keys(documents.parse(asyncApi(name)).channels),
  );
  expect(addresses.sort()).toEqual(events.map(({ type }) => type).sort());
});

test.each(producers)(
  'the committed file of %s matches the generated document',
  name => {
    const committed: unknown = JSON.parse(
      readFileSync(
        new URL(`../asyncapi/${name}.json`, import.meta.url),
        'utf8',
      ),
    );
    expect(committed).toEqual(JSON.parse(JSON.stringify(asyncApi(name))));
  },
);

test('every event type is unique and in the past tense', () => {
  const types = events.map(({ type }) => type);
  expect(new Set(types).size).toBe(types.length);
  for (const type of types) {
    expect(type).toMatch(/^[a-z]+\.[a-z]+(ed|d)$/);
  }
});
