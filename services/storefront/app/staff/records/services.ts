/** Services with dead letters and audit logs. */
export const services = ['shopping', 'products', 'customers'] as const;
export type ServiceName = (typeof services)[number];

/** Parses a service of an address; the first one for any other text. */
export function readService(word: string | null | undefined): ServiceName {
  return services.find(name => name === word) ?? services[0];
}
