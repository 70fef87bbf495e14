import { createContext } from 'react-router';

/** To be told the pattern of the route that answers: `/:locale/product/:slug`. */
export const routedContext = createContext<(pattern: string) => void>();
