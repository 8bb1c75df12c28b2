// The address at which a foreign app's page asks for the build's list and tells what it finds missing itself.
import type http from 'node:http';
import type { ForeignNotes } from '../contract';

/** GET answers the notes (null for our own app); POST takes one problem as text. */
export function answerProblems(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  notes: ForeignNotes | undefined,
  onProblem?: (problem: string) => void,
): void {
  if (request.method === 'POST') {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (piece: string) => (text += piece));
    request.on('end', () => {
      onProblem?.(text);
      response.writeHead(204).end();
    });
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(notes ?? null));
}
