import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { once } from 'node:events';
import { z } from 'zod';

const Attribute = z.object({
  key: z.string(),
  value: z.object({ stringValue: z.string().optional() }),
});

/** `ExportTraceServiceRequest` of OTLP, in JSON: the fields that are read. */
const Export = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(Attribute) }),
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              traceId: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().default(''),
              name: z.string(),
              kind: z.int(),
              attributes: z.array(Attribute).default([]),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** In the order of OTLP's span kind numbers. */
const KINDS = ['', 'internal', 'server', 'client', 'producer', 'consumer'];

/** The fields of a span that tests check. */
export interface Span {
  service: string;
  kind: string;
  name: string;
  traceId: string;
  spanId: string;
  /** Empty for a root span. */
  parentSpanId: string;
  /** Text attributes only. */
  attributes: Record<string, string>;
}

/** Receives traces by OTLP/HTTP, as a collector does, and stores them in memory. */
export class TraceReceiver {
  readonly #server: Server;
  readonly #spans: Span[] = [];

  static async open(): Promise<TraceReceiver> {
    const receiver = new TraceReceiver();
    receiver.#server.listen(0, '127.0.0.1');
    await once(receiver.#server, 'listening');
    return receiver;
  }

  private constructor() {
    this.#server = createServer((request, response) => {
      const answer = (status: number) => response.writeHead(status).end('{}');
      if (request.url !== '/v1/traces') {
        return answer(404);
      }
      json(request).then(
        body => {
          this.#store(Export.parse(body));
          answer(200);
        },
        () => answer(400),
      );
    });
  }

  get url(): string {
    const address = this.#server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return `http://127.0.0.1:${port}`;
  }

  spansOf(traceId: string): Span[] {
    return this.#spans.filter(span => span.traceId === traceId);
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  #store({ resourceSpans }: z.infer<typeof Export>): void {
    for (const { resource, scopeSpans } of resourceSpans) {
      const service = textsOf(resource.attributes)['service.name'] ?? '';
      for (const { kind, attributes, ...span } of scopeSpans.flatMap(
        one => one.spans,
      )) {
        this.#spans.push({
          ...span,
          service,
          kind: KINDS[kind] ?? '',
          attributes: textsOf(attributes),
        });
      }
    }
  }
}

function textsOf(
  attributes: readonly z.infer<typeof Attribute>[],
): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap(({ key, value: { stringValue } }) =>
      stringValue === undefined ? [] : [[key, stringValue]],
    ),
  );
}
