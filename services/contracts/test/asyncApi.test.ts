import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';
import { asyncApi } from '../src/asyncApi.ts';
import { events } from '../src/events.ts';

test('the document is valid AsyncAPI 3 and has every event', async () => {
  const { document, diagnostics } = await new Parser().parse(
    JSON.stringify(asyncApi()),
  );
  const errors = diagnostics.filter(({ severity }) => Number(severity) === 0);
  expect(errors).toEqual([]);
  expect(document?.version()).toBe('3.0.0');
  expect(
    document
      ?.channels()
      .all()
      .map(channel => channel.address()),
  ).toEqual(events.map(({ type }) => type));
});

test('the file that is kept is the document', () => {
  const kept: unknown = JSON.parse(
    readFileSync(new URL('../asyncapi.json', import.meta.url), 'utf8'),
  );
  expect(kept).toEqual(JSON.parse(JSON.stringify(asyncApi())));
});

test('every type is there once, in the past tense, at a version', () => {
  const types = events.map(({ type }) => type);
  expect(new Set(types).size).toBe(types.length);
  for (const type of types) expect(type).toMatch(/^[a-z]+\.[a-z]+(ed|d)$/);
});
