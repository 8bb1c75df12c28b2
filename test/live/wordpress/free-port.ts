/** A port for a program that cannot choose one itself. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A port that nobody listens on; another program may take it before it is used. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
