/** Sizes as readers see them. */

const KB = 1024;
const MB = KB * KB;

/** `0 KB`, `12 KB`, `3.4 MB`, `150 MB`: what is there takes at least 1 KB. */
export function sizeText(bytes: number): string {
  if (bytes < MB) return `${Math.ceil(bytes / KB)} KB`;
  const megabytes = bytes / MB;
  return `${megabytes < 10 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes)} MB`;
}
