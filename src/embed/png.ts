/** Makes a PNG of an SVG by `@napi-rs/canvas`, where that is installed; else `undefined`. */
export async function pngOf(svg: string): Promise<Uint8Array | undefined> {
  let canvas: typeof import('@napi-rs/canvas');
  try {
    canvas = await import('@napi-rs/canvas');
  } catch {
    return undefined;
  }
  const image = await canvas.loadImage(Buffer.from(svg));
  const picture = canvas.createCanvas(image.width, image.height);
  picture.getContext('2d').drawImage(image, 0, 0);
  return picture.encode('png');
}
