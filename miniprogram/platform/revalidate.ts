/** Asks for what the app already has only if it has changed: ETag and Last-Modified, where the server gives them. */
import { mapCall } from '../core/call';
import type { Call } from '../core/call';
import type { JsonAnswer, JsonRequest, RequestJson } from './request';

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
  const asking = (request: JsonRequest): Call<JsonAnswer> => {
    const known = answers.get(request.url);
    const mark = known === undefined ? null : markOf(known);
    const marked = { ...request, headers: mark ?? undefined, answers: [...(request.answers ?? []), NOT_MODIFIED] };
    return mapCall(ask(mark === null ? request : marked), (answer) => {
      const given = answer.status === NOT_MODIFIED && known !== undefined ? known : answer;
      remember(request.url, given);
      return given;
    });
  };
  return (request) => {
    // A source that sends headers of its own knows what it asks.
    if (request.headers !== undefined) return ask(request);
    // What cannot be read must not be given again for as long as the server says that it has not changed.
    return { ...asking(request), refuse: () => void answers.delete(request.url) };
  };
}

function markOf({ headers }: JsonAnswer): Record<string, string> | null {
  if (headers.etag) return { 'If-None-Match': headers.etag };
  if (headers['last-modified']) return { 'If-Modified-Since': headers['last-modified'] };
  return null;
}
