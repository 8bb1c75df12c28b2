// Look-ups that a plugin asks of esbuild itself go through every plugin again: each passes over its own, also when another
// plugin's look-up lies between.

interface Asked {
  askedBy: readonly string[];
}

/** Whether this look-up comes from a look-up of the named plugin. */
export function isAskedBy(plugin: string, pluginData: unknown): boolean {
  return askersIn(pluginData).includes(plugin);
}

/** The `pluginData` of a look-up by the named plugin, inside a look-up with `pluginData`. */
export function askedBy(plugin: string, pluginData: unknown): Asked {
  return { askedBy: [...askersIn(pluginData), plugin] };
}

function askersIn(pluginData: unknown): readonly string[] {
  return (pluginData as Partial<Asked> | undefined)?.askedBy ?? [];
}
