/** The text of an article as it stands on the screen, and as its HTML has it. */
import type { Phone } from './phone';

/** The text of the body on top without white space. Parts far from the screen are not drawn: it goes there and back. */
export async function bodyText(phone: Phone): Promise<string> {
  await phone.part('prose').first().waitFor({ state: 'attached' });
  const text = await phone.read(async ({ document, scrollTo, scrollY }) => {
    let read = '';
    for (const room of document.querySelectorAll('wx-page:not([hidden]) [class*="prose__room"]')) {
      for (let tries = 0; room.childElementCount === 0 && tries < 500; tries += 1) {
        room.scrollIntoView();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const copy = room.cloneNode(true) as Element;
      // A picture that fails says so at a time of its own.
      copy.querySelectorAll('[class*="body-image__failed"]').forEach((note) => note.remove());
      read += copy.textContent ?? '';
    }
    scrollTo(0, scrollY);
    return read;
  });
  return text.replace(/\s+/g, '');
}

/** The last characters of the text in `html` without white space: what a cut body would not have. */
export async function lastWords(phone: Phone, html: string, characters = 16): Promise<string> {
  const text = await phone.page.evaluate((source) => {
    return new DOMParser().parseFromString(source, 'text/html').body.textContent ?? '';
  }, html);
  return text.replace(/\s+/g, '').slice(-characters);
}
