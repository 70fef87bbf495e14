import { createContext } from 'react-router';

/** Under which origin shoppers see the shop, as `https://shop.example`. */
export const siteContext = createContext<{ origin: string }>();
