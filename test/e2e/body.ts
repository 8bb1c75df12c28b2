/** The text of an article as it stands on the screen, and as its HTML has it. */
import type { Phone } from './phone';

/** The text of the body on top without white space. */
export async function bodyText(phone: Phone): Promise<string> {
  const text = (await phone.part('prose').first().textContent()) ?? '';
  return text.replace(/\s+/g, '');
}

/** The last characters of the text in `html` without white space: what a cut body would not have. */
export async function lastWords(phone: Phone, html: string, characters = 16): Promise<string> {
  const text = await phone.page.evaluate((source) => {
    return new DOMParser().parseFromString(source, 'text/html').body.textContent ?? '';
  }, html);
  return text.replace(/\s+/g, '').slice(-characters);
}
