import type { EventContract } from './EventContract.ts';
import type { EventHandler } from './onEvent.ts';

/**
 * The contracts, with `service` among the consumers of what it has handlers
 * for: its queue is then declared before the contracts name it.
 */
export function withConsumer(
  contracts: readonly EventContract[],
  service: string,
  handlers: readonly EventHandler[],
): EventContract[] {
  const heard = new Set(handlers.map(({ type }) => type));
  return contracts.map(contract =>
    heard.has(contract.type) && !contract.consumers.includes(service)
      ? { ...contract, consumers: [...contract.consumers, service] }
      : contract,
  );
}
