import type { ReactNode } from 'react';
import { Form, type FormProps } from 'react-router';
import type { FormAnswer } from './FormAnswer.ts';
import { FormProblem } from './FormProblem.tsx';
import { FormAnswerContext } from './useFormAnswer.ts';

interface ShopFormProps extends Omit<FormProps, 'method'> {
  /** Prefix of the field ids, if the page has several forms. */
  prefix?: string;
  /** The action's response; undefined before submission. */
  answer: FormAnswer | undefined;
  /** Message for invalid fields. */
  problem: string;
  /** Messages by the status of a service's refusal; `problem` for all others. */
  refusals?: Readonly<Record<number, string>>;
  children: ReactNode;
}

/** Form that works without JavaScript. After a refusal it shows the message above and the errors at the fields. */
export function ShopForm({
  prefix = '',
  answer,
  problem,
  refusals,
  children,
  ...form
}: ShopFormProps) {
  const { fields, entered } = answer ?? { fields: [], entered: {} };
  const refused = answer?.refused;
  const message = (refused && refusals?.[refused]) || problem;
  return (
    <FormAnswerContext value={{ fields, entered, prefix }}>
      {/* Errors are shown by the shop, in the language of the page. */}
      <Form method="post" noValidate {...form}>
        {answer && <FormProblem answer={answer} message={message} />}
        {children}
      </Form>
    </FormAnswerContext>
  );
}
