// What the preview's reader chose, from the query of the shell's address: `?theme=dark&font=1.5&scene=1154`.
import type { Theme } from '../contract';

export type ThemeChoice = Theme | 'system';

export interface Settings {
  theme: ThemeChoice;
  /** fontSizeScaleFactor of the phone; 1 is the default size. */
  fontScale: number;
  /** Launch scene; 1001 (recently used) unless asked otherwise. */
  scene: number;
}

export function readSettings(search: string): Settings {
  const query = new URLSearchParams(search);
  const theme = query.get('theme');
  return {
    theme: theme === 'dark' || theme === 'light' ? theme : 'system',
    fontScale: positive(query.get('font')) ?? 1,
    scene: positive(query.get('scene')) ?? 1001,
  };
}

function positive(text: string | null): number | undefined {
  const value = Number(text);
  return value > 0 ? value : undefined;
}
