/** Asks for what the app already has only if it has changed: ETag and Last-Modified, where the server gives them. */
import { mapCall } from '../core/call';
import type { JsonAnswer, RequestJson } from './request';

/** Answers remembered in this run: the lists and trees that a reader comes back to. */
const MAX_ANSWERS = 12;
const NOT_MODIFIED = 304;

/** An address asked again is asked with what its last answer was marked by, and 304 gives that answer again. */
export function revalidating(ask: RequestJson): RequestJson {
  const answers = new Map<string, JsonAnswer>();
  const remember = (url: string, answer: JsonAnswer): void => {
    answers.delete(url);
    if (markOf(answer) === null) return;
    answers.set(url, answer);
    if (answers.size > MAX_ANSWERS) answers.delete([...answers.keys()][0]);
  };
  return (request) => {
    const { url, headers } = request;
    // A source that sends headers of its own knows what it asks.
    if (headers !== undefined) return ask(request);
    const known = answers.get(url);
    const mark = known === undefined ? null : markOf(known);
    if (known === undefined || mark === null) {
      return mapCall(ask(request), (answer) => {
        remember(url, answer);
        return answer;
      });
    }
    return mapCall(
      ask({ ...request, headers: mark, answers: [...(request.answers ?? []), NOT_MODIFIED] }),
      (answer) => {
        const given = answer.status === NOT_MODIFIED ? known : answer;
        remember(url, given);
        return given;
      },
    );
  };
}

function markOf({ headers }: JsonAnswer): Record<string, string> | null {
  if (headers.etag) return { 'If-None-Match': headers.etag };
  if (headers['last-modified']) return { 'If-Modified-Since': headers['last-modified'] };
  return null;
}
