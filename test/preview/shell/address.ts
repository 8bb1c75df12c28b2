// The query of the shell's address, which holds every setting by the names of page/settings.ts.

/** Writes settings into the address without loading it; undefined and '' take a name out. */
export function changeAddress(changes: Record<string, string | undefined>): void {
  const address = new URL(window.location.href);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  window.history.replaceState(window.history.state, '', address.href);
}

/** The setting as it is written in the address; '' when it is not. */
export function inAddress(name: string): string {
  return new URLSearchParams(window.location.search).get(name) ?? '';
}
