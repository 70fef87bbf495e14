import { StaffHead } from '../StaffHead.tsx';
import { ProductForm } from './ProductForm.tsx';
import type { ProductAnswer } from './saveProduct.ts';
import { useStaffProductTexts } from './useStaffProductTexts.ts';
import type { Choices } from './toChoices.ts';

interface NewProductPageProps {
  choices: Choices;
  answer: ProductAnswer | undefined;
}

/** Form of a new product. */
export function NewProductPage({ choices, answer }: NewProductPageProps) {
  const texts = useStaffProductTexts();
  return (
    <>
      <StaffHead title={texts.create} />
      <ProductForm fields={{}} version={0} choices={choices} answer={answer} />
    </>
  );
}
