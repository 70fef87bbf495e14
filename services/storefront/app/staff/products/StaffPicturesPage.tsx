import { Link } from 'react-router';
import { useLocale } from '../../i18n/useLocale.ts';
import { Done } from '../../ui/Done.tsx';
import { StaffHead } from '../StaffHead.tsx';
import { staffPaths } from '../staffPaths.ts';
import type { PictureAnswer } from './changePictures.ts';
import { NewPicture } from './NewPicture.tsx';
import { PictureEditor, type EditedPicture } from './PictureEditor.tsx';
import { usePictureTexts } from './usePictureTexts.ts';
import { useStaffProductTexts } from './useStaffProductTexts.ts';

const MOST = 12;

interface StaffPicturesPageProps {
  id: string;
  version: number;
  name: string;
  pictures: readonly EditedPicture[];
  answer: PictureAnswer | undefined;
}

/** Pictures of a product in their order. */
export function StaffPicturesPage(props: StaffPicturesPageProps) {
  const { id, version, name, pictures, answer } = props;
  const texts = usePictureTexts();
  const { done } = useStaffProductTexts();
  const locale = useLocale();
  return (
    <>
      <StaffHead title={texts.title(name)}>
        <Link to={staffPaths.product(locale, id)}>{texts.back}</Link>
      </StaffHead>
      <Done texts={done} />
      {pictures.length === 0 && <p>{texts.none}</p>}
      <ol>
        {pictures.map((picture, place) => (
          <PictureEditor
            key={picture.url}
            picture={picture}
            place={place}
            last={place === pictures.length - 1}
            version={version}
            answer={answer?.url === picture.url ? answer : undefined}
          />
        ))}
      </ol>
      {pictures.length < MOST ? (
        <NewPicture
          key={pictures.length}
          version={version}
          answer={answer?.url === '' ? answer : undefined}
        />
      ) : (
        <p>{texts.full}</p>
      )}
    </>
  );
}
