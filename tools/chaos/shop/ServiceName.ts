/** The processes of the shop that are started and killed; each is what a workspace declares. */
export const SERVICE_NAMES = [
  'mail-double',
  'payment-double',
  'customers',
  'products',
  'shopping',
] as const;
/** See {@link SERVICE_NAMES}; the storefront holds nothing that could be lost, and is started where it is asked for. */
export type ServiceName = (typeof SERVICE_NAMES)[number] | 'storefront';

/** Those that speak to MongoDB and RabbitMQ. */
export const BUS_NAMES = ['customers', 'products', 'shopping'] as const;
/** See {@link BUS_NAMES}. */
export type BusName = (typeof BUS_NAMES)[number];

/** Everything that can be killed. */
export type ProcessName = ServiceName | 'mongodb' | 'rabbitmq';
