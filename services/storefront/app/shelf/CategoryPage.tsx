import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { clothOf } from '../ui/clothOf.ts';
import type { Department } from '../ui/toDepartments.ts';
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import type { Shelf } from './loadShelf.ts';
import { ShelfView } from './ShelfView.tsx';

interface CategoryPageProps {
  department: Department;
  /** Position in the menu, which selects the pattern. */
  position: number;
  shelf: Shelf;
}

export function CategoryPage({
  department,
  position,
  shelf,
}: CategoryPageProps) {
  const locale = useLocale();
  const { id, name, description, picture } = department;
  return (
    <div className={clothOf(position)}>
      <PageTitle title={name} description={description} />
      <header className="vichy shelf-head">
        <div className="wrap relative">
          <div className="label max-w-2xl px-7 py-8 md:px-12 md:py-10">
            <Breadcrumbs crumbs={[{ name, to: paths.category(locale, id) }]} />
            <h1 className="display mt-2 text-4xl md:text-6xl">{name}</h1>
            <p className="mt-3 text-lg">{description}</p>
          </div>
          <img
            src={picture.src}
            alt=""
            width={picture.width}
            height={picture.height}
            className="shelf-picture"
          />
        </div>
      </header>
      <div className="wrap">
        <ShelfView shelf={shelf} action={paths.category(locale, id)} />
      </div>
    </div>
  );
}
