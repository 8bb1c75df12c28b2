/** All pictures that an article shows, found in slices so that a long one does not hold the phone up. */
import type { Article } from '../../../core/article';
import { withAddresses } from '../../../html/addresses';
import { openBody } from '../../../html/ready-body';
import type { Schedule } from '../../../platform/schedule';

/** Source characters read between two frames. */
const SLICE = 12_000;

/** Addresses of the cover and of the pictures of the body, each once. Bitmaps written out in the text are no addresses. */
export async function articlePictures(article: Article, schedule: Schedule): Promise<string[]> {
  const found = new Set<string>();
  if (article.cover !== null) found.add(article.cover.src);
  const reader = openBody(article, { baseUrl: article.url });
  while (!reader.isDone) {
    for (const block of reader.next(SLICE)) {
      withAddresses(block, (address, isPicture) => {
        if (isPicture) found.add(address);
        return address;
      });
    }
    if (!reader.isDone) await new Promise<void>((resolve) => schedule.later(resolve));
  }
  return [...found].filter((address) => /^https?:/i.test(address));
}
