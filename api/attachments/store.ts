/**
 * Where the bytes of files are kept, each under its id: in a folder outside what the web server serves, or in a store
 * that speaks S3. Nobody reaches them but through `/api/attachments`.
 */
export interface AttachmentStore {
  /** A folder of this machine for what is still on its way. */
  incoming: string;
  /** Keeps the bytes of a file of `incoming`; once it returns they are safe. The file may be gone then. */
  keep: (id: string, file: string) => Promise<void>;
  /** The bytes again; undefined when there are none. */
  read: (id: string) => Promise<ReadableStream<Uint8Array> | undefined>;
  /** Erases the bytes; none there is no fault. */
  erase: (id: string) => Promise<void>;
  /** Everything kept, and since when. */
  list: () => Promise<{ id: string; since: Date }[]>;
}

/** The names under which bytes are kept: whatever else lies in the same place is not ours. */
export const isId = (name: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name);
