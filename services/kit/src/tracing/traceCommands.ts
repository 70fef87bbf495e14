import { context, type Span, SpanKind, trace } from '@opentelemetry/api';
import type { mongo } from 'mongoose';
import { beginSpan, failSpan } from './spans.ts';

/** Auxiliary commands, which get no span. */
const AUXILIARY = new Set(['getMore', 'killCursors', 'endSessions', 'ping']);

/**
 * Starts a span for each command of a client with command monitoring, within a
 * trace only and without the command's content, which contains personal data.
 */
export function traceCommands(client: mongo.MongoClient): void {
  const running = new Map<number, Span>();
  client.on('commandStarted', event => {
    const { commandName, command, databaseName, requestId } = event;
    if (AUXILIARY.has(commandName) || !trace.getSpan(context.active())) {
      return;
    }
    const target: unknown = command[commandName];
    const collection = typeof target === 'string' ? target : undefined;
    running.set(
      requestId,
      beginSpan({
        name: collection ? `${commandName} ${collection}` : commandName,
        kind: SpanKind.CLIENT,
        attributes: {
          'db.system.name': 'mongodb',
          'db.namespace': databaseName,
          'db.operation.name': commandName,
          ...(collection && { 'db.collection.name': collection }),
        },
      }),
    );
  });
  client.on('commandSucceeded', ({ requestId }) => {
    running.get(requestId)?.end();
    running.delete(requestId);
  });
  client.on('commandFailed', ({ requestId, failure }) => {
    const span = running.get(requestId);
    running.delete(requestId);
    if (!span) {
      return;
    }
    failSpan(span, failure);
    span.end();
  });
}
