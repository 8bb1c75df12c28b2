/** Percent-encoding, read the way readers' links need it: whatever cannot be decoded stays as it is written. */
export function percentDecoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch (error) {
    // A lone `%`, typed or cut.
    if (error instanceof URIError) return value;
    throw error;
  }
}
