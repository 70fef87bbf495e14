interface LinePictureProps {
  picture: { src: string; width: number; height: number } | null;
}

/** Thumbnail of a basket or order line; the name beside it describes it. */
export function LinePicture({ picture }: LinePictureProps) {
  return (
    <div className="line-picture">
      {picture && (
        <img
          src={picture.src}
          alt=""
          width={picture.width}
          height={picture.height}
        />
      )}
    </div>
  );
}
