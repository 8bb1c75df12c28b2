// What WeChat answers when a file cannot be had: numbers and words of its error table (general file errors).
import { Failure } from '../answer';

export const fileError = {
  missing: (call: string) => new Failure(`no such file or directory, ${call}`, 1300002),
  noPermission: (call: string) => new Failure(`permission denied, ${call}`, 1300013),
  notDirectory: (call: string) => new Failure(`not a directory, ${call}`, 1300020),
  isDirectory: (call: string) => new Failure(`illegal operation on a directory, ${call}`, 1301003),
  notEmpty: (call: string) => new Failure(`directory not empty, ${call}`, 1300066),
  exists: (call: string) => new Failure(`file already exists, ${call}`, 1301005),
  full: () => new Failure('the maximum size of the file storage limit is exceeded', 1300202),
  noTempFile: (path: string) => new Failure(`tempFilePath file not exist, ${path}`, 1301112),
  badEncoding: () => new Failure('base64 encode error', 1300203),
  outOfRange: () => new Failure('value of position is out of range', 1301009),
};
