/** The address of a picture in about the size in which it is shown, where a publisher's image proxy makes one. */

/** Widths that a proxy is asked for: few, so that readers with different phones share what it keeps. */
const WIDTHS = [160, 240, 320, 480, 640, 960, 1280];
const WIDEST = 1920;

/**
 * Fills `{url}` and `{width}` (in pixels) of a proxy's template. The address is percent-encoded, unless the template
 * begins with it, as for hosts that take the size behind the address. Without a template the picture stays as it is.
 */
export function sizedPicture(template: string, src: string, width: number): string {
  if (template === '' || !/^https?:/.test(src)) return src;
  const wanted = WIDTHS.find((each) => each >= width) ?? WIDEST;
  const address = template.indexOf('{url}') === 0 ? src : encodeURIComponent(src);
  return template.replace('{width}', String(wanted)).replace('{url}', () => address);
}
