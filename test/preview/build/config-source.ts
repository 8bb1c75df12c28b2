// Another backend in config.ts: its two lines, the import of the source's factory and the call of it.

/** A source of services/sources, as config.ts names it. */
export interface ConfiguredSource {
  /** The factory. */
  name: string;
  /** Its file in services/sources, without `.ts`. */
  file: string;
  /** How it is called: `wordpress({ baseUrl: 'https://example.com/wp-json/' })`. */
  call: string;
}

const IMPORT = /^import \{ \w+ \} from '\.\/services\/sources\/(?!source')[\w-]+';$/m;
const CALL = /^ {2}source: .*,$/m;
const PROXY = /^ {2}imageProxy: .*,$/m;

/** The source of config.ts with these two lines changed, and without an image proxy. Throws where a line is missing. */
export function withSource({ name, file, call }: ConfiguredSource): (config: string) => string {
  return (config) => {
    for (const line of [IMPORT, CALL, PROXY]) {
      if (!line.test(config)) throw new Error(`config.ts has no line like ${line.source}`);
    }
    return config
      .replace(IMPORT, () => `import { ${name} } from './services/sources/${file}';`)
      .replace(CALL, () => `  source: ${call},`)
      .replace(PROXY, () => "  imageProxy: '',");
  };
}
