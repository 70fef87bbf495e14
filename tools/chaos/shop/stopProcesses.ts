import type { Processes } from './startProcesses.ts';

/** Ends all of it, whatever is frozen or held: services first; MongoDB last, for whoever still writes. */
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
