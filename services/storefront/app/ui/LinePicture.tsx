interface LinePictureProps {
  picture: { src: string; width: number; height: number } | null;
}

/** The small picture of a line in a basket or an order; its name stands beside it. */
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
