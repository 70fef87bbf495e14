/** The services that keep records for staff. */
export const services = ['shopping', 'products', 'customers'] as const;
export type ServiceName = (typeof services)[number];

/** The service that an address names; the first one for every other word. */
export function readService(word: string | null | undefined): ServiceName {
  return services.find(name => name === word) ?? services[0];
}
