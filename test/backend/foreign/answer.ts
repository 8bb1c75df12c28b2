/** What a foreign backend answers, before it is sent. */

export interface ForeignAnswer {
  status: number;
  headers: Record<string, string>;
  /** Written as JSON. */
  body: unknown;
}

/** Text as HTML shows it. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
