import { createContext } from 'react-router';
import type { Visit } from '../../src/visit/Visit.ts';

/** The visit: the session and the cookies of the browser. */
export const visitContext = createContext<Visit>();
