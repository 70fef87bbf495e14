/** The processes of the shop that are started and killed; each is declared by a workspace. */
export const SERVICE_NAMES = [
  'mail-double',
  'payment-double',
  'customers',
  'products',
  'shopping',
] as const;
/** See {@link SERVICE_NAMES}; the storefront stores nothing, and is started only when named. */
export type ServiceName = (typeof SERVICE_NAMES)[number] | 'storefront';

/** The services that use MongoDB and RabbitMQ. */
export const BUS_NAMES = ['customers', 'products', 'shopping'] as const;
/** See {@link BUS_NAMES}. */
export type BusName = (typeof BUS_NAMES)[number];

/** Everything that can be killed. */
export type ProcessName = ServiceName | 'mongodb' | 'rabbitmq';
