import { useState } from 'react';
import { Field } from '../../forms/Field.tsx';
import { ShopForm } from '../../forms/ShopForm.tsx';
import { SubmitButton } from '../../forms/SubmitButton.tsx';
import { useStaffTexts } from '../useStaffTexts.ts';
import { AltFields } from './AltFields.tsx';
import type { PictureAnswer } from './changePictures.ts';
import { usePictureTexts } from './usePictureTexts.ts';

/** Size limit of the products service, in bytes. */
const LIMIT = 1024 * 1024;

interface NewPictureProps {
  version: number;
  answer: PictureAnswer | undefined;
}

/** Upload form of a picture. With JavaScript, a file that is too large is refused before the upload. */
export function NewPicture({ version, answer }: NewPictureProps) {
  const common = useStaffTexts();
  const texts = usePictureTexts();
  const [tooLarge, setTooLarge] = useState<PictureAnswer>();
  return (
    <section className="staff-box" aria-labelledby="add">
      <h2 id="add">{texts.add}</h2>
      <ShopForm
        encType="multipart/form-data"
        answer={tooLarge ?? answer}
        problem={common.problem}
        refusals={{ 412: texts.clash }}
      >
        <input type="hidden" name="version" value={version} />
        <Field
          name="file"
          type="file"
          accept="image/png,image/jpeg,image/webp,image/svg+xml"
          label={texts.file}
          hint={texts.fileHint}
          error={texts.fileError}
          onChange={({ currentTarget: { files } }) => {
            const size = files?.[0]?.size ?? 0;
            setTooLarge(
              size > LIMIT
                ? { fields: ['file'], entered: {}, url: '' }
                : undefined,
            );
          }}
        />
        <AltFields />
        <p className="staff-send">
          <SubmitButton
            name="intent"
            value="upload"
            onClick={event => tooLarge && event.preventDefault()}
          >
            {texts.upload}
          </SubmitButton>
        </p>
      </ShopForm>
    </section>
  );
}
