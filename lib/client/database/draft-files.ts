import type { BrowserDatabase } from "#lib/client/database/database";
import type { DraftFileStore } from "#lib/client/drafts/draft-file-store";

/** The files of one member in IndexedDB. */
export class IndexedDbDraftFiles implements DraftFileStore {
  constructor(
    private readonly memberId: string,
    private readonly database: BrowserDatabase,
  ) {}

  async add(id: string, file: Blob): Promise<void> {
    await (await this.database.open()).put("files", { memberId: this.memberId, file }, id);
  }

  async get(ids: readonly string[]): Promise<(Blob | undefined)[]> {
    const database = await this.database.open();
    const records = await Promise.all(ids.map((id) => database.get("files", id)));
    return records.map((record) => (record?.memberId === this.memberId ? record.file : undefined));
  }

  async remove(ids: readonly string[]): Promise<void> {
    const database = await this.database.open();
    await Promise.all(ids.map((id) => database.delete("files", id)));
  }

  async ids(): Promise<string[]> {
    return (await this.database.open()).getAllKeys("files");
  }
}
