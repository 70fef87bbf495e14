import { createContext } from 'react-router';
import type { Visit } from '../../src/visit/Visit.ts';

/** Who is there, and what their browser keeps. */
export const visitContext = createContext<Visit>();
