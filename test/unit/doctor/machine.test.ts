import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { checkPort, isFree } from '../../doctor/machine';

let server: net.Server;

beforeEach(async () => {
  server = net.createServer().listen(0);
  await once(server, 'listening');
});

afterEach(() => {
  server.close();
  delete process.env.READER_PORT;
});

const taken = (): number => (server.address() as AddressInfo).port;

it('tells a port in use from a free one', async () => {
  const port = taken();
  expect(await isFree(port)).toBe(false);
  server.close();
  await once(server, 'close');
  expect(await isFree(port)).toBe(true);
});

it('looks at the port that the variable names, and proposes the next', async () => {
  const port = taken();
  process.env.READER_PORT = String(port);
  const line = await checkPort('the backend', 'READER_PORT', 4000);
  expect(line.mark).toBe('note');
  expect(line.next).toContain(`READER_PORT=${port + 1} npm start`);
});
