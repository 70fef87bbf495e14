import type { Client } from '@comptoir/kit-testing/HttpClient';

/** A service of the shop that staff use. */
export type ShopService = 'customers' | 'products' | 'shopping';

/** The way to each service. */
export type ShopClients = Readonly<Record<ShopService, Client>>;
