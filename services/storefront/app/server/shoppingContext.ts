import { createContext } from 'react-router';
import type { ShoppingClient } from '../../src/shopping/ShoppingClient.ts';

/** Client of the shopping service with the visitor's token. */
export const shoppingContext = createContext<ShoppingClient>();
