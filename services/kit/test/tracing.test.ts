import { context, propagation, ROOT_CONTEXT, trace } from '@opentelemetry/api';
import { z } from 'zod';
import { traceHeaders } from '../src/bus/traceHeaders.ts';
import { ConfigError, loadConfig } from '../src/config.ts';
import { createLog } from '../src/createLog.ts';
import { listen } from '../src/http/listen.ts';
import { newEvent } from '../src/mongo/outbox.ts';
import { createSampler } from '../src/tracing/createSampler.ts';
import { inSpan } from '../src/tracing/spans.ts';
import { startTracing, type Tracing } from '../src/tracing/startTracing.ts';
import { contextOf, currentTraceparent } from '../src/tracing/traceparent.ts';
import { tracingConfig } from '../src/tracing/tracingConfig.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const GIVEN = `00-${TRACE}-00f067aa0ba902b7-01`;
const Line = z.object({ trace_id: z.string(), span_id: z.string() });
const facts = { type: 'thing.happened', version: 1, aggregateId: 'a' };

let tracing: Tracing;
beforeAll(async () => {
  tracing = await startTracing({ service: 'test', env: {} });
});
afterAll(() => tracing.stop());

it.each([
  ['an invalid version', GIVEN.replace(/^00/, 'ff')],
  ['no trace', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`],
  ['no span', `00-${TRACE}-${'0'.repeat(16)}-01`],
  ['more than its version allows', `${GIVEN}-more`],
  ['anything else', 'hello'],
])('starts a new trace when a stored traceparent has %s', (_, text) => {
  expect(contextOf(text)).toBe(ROOT_CONTEXT);
});

it.each([
  ['version 00', GIVEN],
  ['a later version', `${GIVEN.replace(/^00/, '01')}-more`],
])('continues a stored traceparent of %s', (_, text) => {
  expect(currentTraceparent(contextOf(text))).toBe(GIVEN);
});

it('continues the trace of a message by its headers, with the state of other vendors', () => {
  const message = { traceparent: GIVEN, tracestate: 'vendor=1' };
  const here = propagation.extract(ROOT_CONTEXT, message);
  expect(context.with(here, traceHeaders)).toEqual(message);
  expect(context.with(ROOT_CONTEXT, traceHeaders)).toEqual({});
});

it('writes a valid traceparent below one with unknown flags', async () => {
  const flags = GIVEN.replace(/01$/, 'ff');
  const below = await inSpan({ name: 'work' }, contextOf(flags), () =>
    Promise.resolve(currentTraceparent()),
  );
  expect(below).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-01$`));
});

it('without an endpoint names the trace in logs, in events and in requests', async () => {
  expect(trace.getActiveSpan()).toBeUndefined();
  const asked: unknown[] = [];
  const server = await listen(
    (request, response) => {
      asked.push(request.headers['traceparent']);
      response.end();
    },
    { host: '127.0.0.1', port: 0 },
  );
  let line = '';
  const destination = { write: (text: string) => void (line += text) };
  const log = createLog({ service: 'test', level: 'info', destination });

  const event = await inSpan({ name: 'work' }, contextOf(GIVEN), async () => {
    log.info('at work');
    await (await fetch(server.url)).text();
    return newEvent({ ...facts, aggregateVersion: 1, data: {} });
  });
  await server.close();
  const { trace_id, span_id } = Line.parse(JSON.parse(line));
  expect(trace_id).toBe(TRACE);
  // A new span, below the given one.
  expect(GIVEN).not.toContain(span_id);
  const here = `00-${TRACE}-${span_id}-01`;
  expect([event.traceparent, ...asked]).toEqual([here, here]);
  expect(
    newEvent({ ...facts, aggregateVersion: 1, data: {} }),
  ).not.toHaveProperty('traceparent');
});

it.each([
  [{}, 'ParentBased{root=AlwaysOnSampler'],
  [{ OTEL_TRACES_SAMPLER: 'always_off' }, 'AlwaysOffSampler'],
  [
    {
      OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
      OTEL_TRACES_SAMPLER_ARG: '0.25',
    },
    'ParentBased{root=TraceIdRatioBased{0.25}',
  ],
])('samples as the environment configures: %j', (env, name) => {
  const sampler = createSampler(loadConfig(tracingConfig, env));
  expect(sampler.toString()).toContain(name);
});

it('names an unknown sampler', () => {
  const env = { OTEL_TRACES_SAMPLER: 'jaeger_remote' };
  expect(() => loadConfig(tracingConfig, env)).toThrow(ConfigError);
});
