import type { ReactNode } from 'react';
import { Form, type FormProps } from 'react-router';
import type { FormAnswer } from './FormAnswer.ts';
import { FormProblem } from './FormProblem.tsx';
import { FormAnswerContext } from './useFormAnswer.ts';

interface ShopFormProps extends Omit<FormProps, 'method'> {
  /** Tells this form apart from others of the page. */
  prefix?: string;
  /** What the action said of it; undefined before it was sent. */
  answer: FormAnswer | undefined;
  /** The message for a form with wrong fields. */
  problem: string;
  /** Messages by the status with which a service refused; `problem` for all others. */
  refusals?: Readonly<Record<number, string>>;
  children: ReactNode;
}

/** A form that works without scripts. When it comes back, it says why on top and at each field. */
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
      {/* The shop says what is wrong itself, in the language of the page. */}
      <Form method="post" noValidate {...form}>
        {answer && <FormProblem answer={answer} message={message} />}
        {children}
      </Form>
    </FormAnswerContext>
  );
}
