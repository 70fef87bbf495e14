import { useState } from 'react';
import { useTexts } from '../i18n/useTexts.ts';
import type { ProductView } from './ProductView.ts';

/** Pictures of a product, one of them large. Without JavaScript the thumbnails link to the files. */
export function Gallery({ product }: { product: ProductView }) {
  const texts = useTexts();
  const { pictures } = product;
  const [shown, setShown] = useState(0);
  const large = pictures[shown];
  if (!large) {
    return (
      <div className="frame vichy grid place-items-center">
        <p className="label px-8 py-5">{texts.noPicture}</p>
      </div>
    );
  }
  return (
    <section
      aria-label={texts.pictures}
      className="lg:sticky lg:top-8 lg:self-start"
    >
      <div className="frame">
        <img
          src={large.src}
          alt={large.alt}
          width={large.width}
          height={large.height}
          fetchPriority="high"
        />
      </div>
      {pictures.length > 1 && (
        <ul className="mt-3 flex flex-wrap gap-3">
          {pictures.map((picture, index) => (
            <li key={picture.src}>
              <a
                href={picture.src}
                aria-label={texts.picture(index + 1, pictures.length)}
                aria-current={index === shown ? 'true' : undefined}
                onClick={event => {
                  event.preventDefault();
                  setShown(index);
                }}
                className="thumbnail"
              >
                <img src={picture.src} alt="" width={88} height={88} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
