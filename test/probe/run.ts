/** `npm run probe -- <address>`: which source speaks there, what the app would have of it, and what to do if none does. */
import { probe } from './probe';
import { reportOf } from './report';

async function main(): Promise<void> {
  const addresses = process.argv.slice(2);
  if (addresses.length === 0) {
    console.log('usage: npm run probe -- https://example.com/');
    process.exitCode = 2;
    return;
  }
  for (const address of addresses) {
    const answer = await probe(address);
    reportOf(address, answer).forEach((line) => console.log(line));
    if ('failure' in answer) process.exitCode = 1;
  }
}

void main();
