import { createContext } from 'react-router';

/** Receives the pattern of the matched route, such as `/:locale/product/:slug`. */
export const routedContext = createContext<(pattern: string) => void>();
