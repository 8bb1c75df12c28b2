/** The colours the sample pictures share: paper, ink, one leaf green and muted seasons. Apart so that every scene stays in one family. */

/** One mood: sky or wall, three depths of ground from far to near, an accent and the ink of outlines. */
export interface Palette {
  sky: string;
  far: string;
  mid: string;
  near: string;
  accent: string;
  ink: string;
}

const INK = '#1f2320';

/** Moods by name; scenes take any of them. */
export const PALETTES = {
  spring: { sky: '#eef1e4', far: '#c9d6b8', mid: '#8fb08c', near: '#2f7a5c', accent: '#e2a58f', ink: INK },
  summer: { sky: '#e3eeeb', far: '#a9cbc0', mid: '#5c9c86', near: '#1f5a48', accent: '#e8c15c', ink: INK },
  autumn: { sky: '#f7eddc', far: '#e2c79a', mid: '#c28a52', near: '#7a4a2c', accent: '#b4532a', ink: '#33241a' },
  winter: { sky: '#eef0f1', far: '#ccd4d8', mid: '#94a3ab', near: '#4c5c66', accent: '#b4532a', ink: '#22282c' },
  paper: { sky: '#fbfaf7', far: '#e8e6e0', mid: '#cfcabd', near: '#8b8778', accent: '#2f7a5c', ink: INK },
  dusk: { sky: '#f1ddd0', far: '#d3a9a0', mid: '#8d7389', near: '#3d3f5a', accent: '#f3c77a', ink: '#252639' },
  night: { sky: '#243038', far: '#33444d', mid: '#1c262c', near: '#121a1e', accent: '#f0cf86', ink: '#e4e5e0' },
  tea: { sky: '#f3efe2', far: '#dcd3b6', mid: '#a7a873', near: '#5f6d43', accent: '#96602f', ink: '#2c2a1d' },
} satisfies Record<string, Palette>;

/** A name in PALETTES. */
export type Mood = keyof typeof PALETTES;
