import type { LocalizedText } from '@comptoir/contracts/common';
import { ShopForm } from '../../forms/ShopForm.tsx';
import { SubmitButton } from '../../forms/SubmitButton.tsx';
import { Irreversible } from '../Irreversible.tsx';
import { useStaffTexts } from '../useStaffTexts.ts';
import { AltFields } from './AltFields.tsx';
import type { PictureAnswer } from './changePictures.ts';
import { usePictureTexts } from './usePictureTexts.ts';

export interface EditedPicture {
  url: string;
  src: string;
  alt: LocalizedText;
  width: number;
  height: number;
}

interface PictureEditorProps {
  picture: EditedPicture;
  place: number;
  last: boolean;
  version: number;
  answer: PictureAnswer | undefined;
}

/** One picture with its texts, its position and the removal. */
export function PictureEditor(props: PictureEditorProps) {
  const { picture, place, last, version, answer } = props;
  const common = useStaffTexts();
  const texts = usePictureTexts();
  const marks = (
    <>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="url" value={picture.url} />
    </>
  );
  return (
    <li
      className="staff-box staff-picture"
      aria-label={texts.picture(place + 1)}
    >
      <img
        src={picture.src}
        alt=""
        width={picture.width}
        height={picture.height}
      />
      <div>
        <ShopForm
          prefix={`picture-${place}-`}
          answer={answer}
          problem={answer?.refused ? common.refused : common.problem}
          refusals={{ 412: texts.clash }}
        >
          {marks}
          <AltFields alt={picture.alt} />
          <p className="staff-send">
            <SubmitButton name="intent" value="texts">
              {texts.save}
            </SubmitButton>
            {place > 0 && (
              <SubmitButton
                className="button button-plain"
                name="intent"
                value="earlier"
              >
                {texts.earlier}
              </SubmitButton>
            )}
            {!last && (
              <SubmitButton
                className="button button-plain"
                name="intent"
                value="later"
              >
                {texts.later}
              </SubmitButton>
            )}
          </p>
        </ShopForm>
        <Irreversible summary={texts.remove} open={false}>
          <ShopForm answer={undefined} problem={common.refused}>
            {marks}
            <p className="staff-send">
              <SubmitButton name="intent" value="remove">
                {texts.removeNow}
              </SubmitButton>
            </p>
          </ShopForm>
        </Irreversible>
      </div>
    </li>
  );
}
