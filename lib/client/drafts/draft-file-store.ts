/** Stores the files of images that are attached to drafts, by the images' ids, so that they outlive the page. */
export type DraftFileStore = {
  add(id: string, file: Blob): Promise<void>;
  /** The files in the order of the ids; undefined for each that is missing. */
  get(ids: readonly string[]): Promise<(Blob | undefined)[]>;
  remove(ids: readonly string[]): Promise<void>;
  ids(): Promise<string[]>;
};
