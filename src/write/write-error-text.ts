import { errorCode } from "../discover/place.ts";

/** Why something was not written, as a clause; null: it is no failed system call, but an error of this program. */
export function writeTrouble(error: unknown): string | null {
  const code = errorCode(error);
  switch (code) {
    case "ENOSPC":
      return "the disk is full";
    case "EDQUOT":
      return "the quota of disk space is used up";
    case "EROFS":
      return "its file system is read-only";
    case "EFBIG":
      return "it would be larger than a file may be here (ulimit -f)";
    case "EACCES":
    case "EPERM":
      return "you may not write there";
    case "EISDIR":
      return "it is a folder";
    case "ENOTDIR":
    case "EEXIST":
      return "a part of its path is a file, not a folder";
    case "ENOENT":
      return "its folder is not there";
    case "ENAMETOOLONG":
      return "its name is too long";
    case "ELOOP":
      return "it is a link";
    case "EIO":
      return "the disk reports an error";
    case "EPIPE":
      return "nobody reads it any more";
    default:
      return code;
  }
}
