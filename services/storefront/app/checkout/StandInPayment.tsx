import { useFormAnswer } from '../forms/useFormAnswer.ts';
import { useCheckoutTexts } from './useCheckoutTexts.ts';

const USUAL = 'card-ok';

/** Test cards of the payment double; no money is charged. */
export function StandInPayment() {
  const texts = useCheckoutTexts();
  const { entered } = useFormAnswer();
  const chosen = entered['payment'] ?? USUAL;
  return (
    <>
      <p className="stand-in">{texts.standIn}</p>
      <div className="choices">
        {Object.entries(texts.cards).map(([card, text]) => (
          <label key={card} className="choice">
            <input
              type="radio"
              name="payment"
              value={card}
              defaultChecked={card === chosen}
            />
            {text}
          </label>
        ))}
      </div>
    </>
  );
}
