import type { EventContract } from './EventContract.ts';
import type { EventHandler } from './onEvent.ts';

/**
 * Adds `service` to the consumers of each event that it has a handler for, so
 * that its queue is bound before the contracts list the service.
 */
export function withConsumer(
  contracts: readonly EventContract[],
  service: string,
  handlers: readonly EventHandler[],
): EventContract[] {
  const handled = new Set(handlers.map(({ type }) => type));
  return contracts.map(contract =>
    handled.has(contract.type) && !contract.consumers.includes(service)
      ? { ...contract, consumers: [...contract.consumers, service] }
      : contract,
  );
}
