import { Link } from 'react-router';
import { ShopForm } from '../../forms/ShopForm.tsx';
import { SubmitButton } from '../../forms/SubmitButton.tsx';
import { paths } from '../../i18n/paths.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Done } from '../../ui/Done.tsx';
import { Irreversible } from '../Irreversible.tsx';
import { StaffHead } from '../StaffHead.tsx';
import { staffPaths } from '../staffPaths.ts';
import { useStaffTexts } from '../useStaffTexts.ts';
import { ProductForm } from './ProductForm.tsx';
import type { ProductAnswer } from './saveProduct.ts';
import { useStaffProductTexts } from './useStaffProductTexts.ts';
import type { Choices } from './toChoices.ts';
import type { ProductFields } from './toProductFields.ts';

interface StaffProductPageProps {
  product: {
    id: string;
    version: number;
    slug: string;
    name: string;
    pictures: number;
    skus: readonly string[];
    fields: ProductFields;
  };
  choices: Choices;
  answer: ProductAnswer | undefined;
}

/** Form to edit or remove a product. */
export function StaffProductPage(props: StaffProductPageProps) {
  const { product, choices, answer } = props;
  const { id, version, name } = product;
  const common = useStaffTexts();
  const texts = useStaffProductTexts();
  const locale = useLocale();
  const audit = { service: 'products', subject: id };
  return (
    <>
      <StaffHead title={name}>
        <Link to={paths.product(locale, product.slug)}>{texts.seeInShop}</Link>
        <Link to={staffPaths.pictures(locale, id)}>
          {texts.pictures(product.pictures)}
        </Link>
        {product.skus.map(sku => (
          <Link key={sku} to={staffPaths.sku(locale, sku)}>
            {common.stock} {sku}
          </Link>
        ))}
        <Link to={staffPaths.audit(locale, audit)}>{common.seeAudit}</Link>
      </StaffHead>
      <Done texts={texts.done} />
      {/* A new version resets the form to the saved values. */}
      <ProductForm
        key={version}
        fields={product.fields}
        version={version}
        choices={choices}
        answer={answer}
      />
      <Irreversible summary={texts.remove} open={false}>
        <ShopForm prefix="remove-" answer={undefined} problem={common.refused}>
          <p className="staff-send">
            <SubmitButton name="intent" value="remove">
              {texts.removeNow(name)}
            </SubmitButton>
          </p>
        </ShopForm>
      </Irreversible>
    </>
  );
}
