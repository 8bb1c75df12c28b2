/** A name or title as one line: crawled pages break and indent theirs. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
