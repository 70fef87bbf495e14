import { createContext, useContext } from 'react';
import type { FormAnswer } from './FormAnswer.ts';

interface Answered extends FormAnswer {
  /** Begins the ids of the fields, so that a page can hold two forms. */
  prefix: string;
}

/** The answer to the form around, empty before it was sent. */
export const FormAnswerContext = createContext<Answered>({
  fields: [],
  entered: {},
  prefix: '',
});

export function useFormAnswer(): Answered {
  return useContext(FormAnswerContext);
}
