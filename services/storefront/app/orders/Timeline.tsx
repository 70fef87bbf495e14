import { useOrderTexts } from './useOrderTexts.ts';
import type { StepView } from './OrderView.ts';

/** Past and upcoming steps of an order. */
export function Timeline({ steps }: { steps: readonly StepView[] }) {
  const texts = useOrderTexts();
  const reached = steps.filter(({ at }) => at !== null).length;
  return (
    <section className="ticket vichy summary" aria-labelledby="timeline">
      <div className="label px-7 py-6">
        <h2 id="timeline" className="display text-2xl">
          {texts.timeline}
        </h2>
        <ol className="timeline">
          {steps.map(({ status, at }, index) => (
            <li
              key={status}
              className={at === null ? 'to-come' : undefined}
              aria-current={index === reached - 1 ? 'step' : undefined}
            >
              <span className="block font-bold">{texts.step[status]}</span>
              <span className="text-sm text-soft">{at ?? texts.toCome}</span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
