import { createContext } from 'react-router';

/** Public origin of the shop, such as `https://shop.example`. */
export const siteContext = createContext<{ origin: string }>();
