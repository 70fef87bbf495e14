import { createContext, useContext } from 'react';
import type { FormAnswer } from './FormAnswer.ts';

interface Answered extends FormAnswer {
  /** Prefix of the field ids, so that a page can have two forms. */
  prefix: string;
}

/** The response to the surrounding form; empty before submission. */
export const FormAnswerContext = createContext<Answered>({
  fields: [],
  entered: {},
  prefix: '',
});

export function useFormAnswer(): Answered {
  return useContext(FormAnswerContext);
}
