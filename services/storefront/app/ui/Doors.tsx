import { Link } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { clothOf } from './clothOf.ts';
import { useShop } from './useShop.ts';

/** A door to each department, each with its own gingham. */
export function Doors() {
  const texts = useTexts();
  const locale = useLocale();
  const { departments } = useShop();
  if (departments.length === 0) {
    return null;
  }
  return (
    <section className="mt-16 md:mt-24" aria-labelledby="doors">
      <h2 id="doors" className="display text-3xl md:text-5xl">
        {texts.categoriesTitle}
      </h2>
      <ul className="mt-8 grid grid-cols-2 gap-3 md:grid-cols-4 md:gap-6">
        {departments.map((department, position) => (
          <li key={department.id} className={`vichy door ${clothOf(position)}`}>
            <img
              src={department.picture.src}
              alt=""
              width={department.picture.width}
              height={department.picture.height}
              loading="lazy"
              decoding="async"
            />
            <p className="label door-label">
              <Link
                to={paths.category(locale, department.id)}
                prefetch="intent"
                className="stretched display text-lg md:text-2xl"
              >
                {department.name}
              </Link>
              <span className="block text-sm text-soft">
                {texts.productCount(department.productCount)}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
