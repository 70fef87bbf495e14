import type { Processes } from './startProcesses.ts';

/** Ends all processes, also frozen ones: services first, then RabbitMQ and MongoDB. */
export async function stopProcesses({
  parts,
  valves,
}: Processes): Promise<void> {
  for (const part of parts.values()) {
    part.thaw();
  }
  const [rabbitmq, mongodb] = [parts.get('rabbitmq'), parts.get('mongodb')];
  const services = [...parts.values()].filter(
    part => part !== rabbitmq && part !== mongodb,
  );
  await Promise.all(services.map(part => part.kill()));
  await Promise.all([...valves.values()].map(valve => valve.close()));
  await Promise.all([rabbitmq?.stop(), mongodb?.stop()]);
}
