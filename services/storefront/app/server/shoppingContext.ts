import { createContext } from 'react-router';
import type { ShoppingClient } from '../../src/shopping/ShoppingClient.ts';

/** The shopping service, asked for who is there. */
export const shoppingContext = createContext<ShoppingClient>();
