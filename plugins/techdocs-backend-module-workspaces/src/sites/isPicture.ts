const PICTURE = /\.(?:avif|bmp|gif|ico|jpe?g|png|svg|webp)$/i;

/** Whether browsers show a file as a picture, by the end of its name. */
export function isPicture(name: string): boolean {
  return PICTURE.test(name);
}
