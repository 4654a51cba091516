/** Where the files of images that are attached to drafts outlive the page, by the images' ids. */
export type DraftFileStore = {
  add(id: string, file: Blob): Promise<void>;
  /** Those that are there, in the order of the ids asked for. */
  get(ids: readonly string[]): Promise<(Blob | undefined)[]>;
  remove(ids: readonly string[]): Promise<void>;
  ids(): Promise<string[]>;
};
