/** The store's own word on a write: that there is no room is an answer, not an error. */
import { isReaderError } from '../core/errors';

/** Whether it was written; what is no ReaderError is a bug and thrown on. */
export async function isWritten(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (isReaderError(error)) return false;
    throw error;
  }
}
