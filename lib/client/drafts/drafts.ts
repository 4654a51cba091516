import type { Quote } from "#lib/contract/message";
import { sentence, type Sentence } from "#lib/i18n/sentence";
import type { FileShelf } from "#lib/client/database/draft-files";
import { DraftImages } from "#lib/client/drafts/draft-images";
import { readQuote } from "#lib/client/drafts/stored-quote";
import { MemberStorage } from "#lib/client/storage/member-storage";
import type { PendingImage } from "#lib/client/outbox/pending-message";
import { createStore } from "#lib/client/state/store";

/** What is being written in a channel. */
export type Draft = {
  text: string;
  images: readonly PendingImage[];
  /** The message that it answers, as it was when that was chosen. */
  quote: Quote | null;
  /** What is wrong with the files that were chosen last, or with keeping what is written. */
  problem: Sentence | null;
};

export const emptyDraft: Draft = { text: "", images: [], quote: null, problem: null };

const noRoomForImages = sentence("attachment.storageFull");
const noRoomForText = sentence("composer.storageFull");

/**
 * What is being written, by channel, for one member. The browser keeps it with every stroke, for the next visit and for
 * other tabs: the text at once, images as soon as their files are written.
 */
export class Drafts {
  readonly #store = createStore<Map<string, Draft>>(new Map());
  readonly #kept: MemberStorage;
  readonly #quotes: MemberStorage;
  readonly #images: DraftImages;
  /** The channels whose text the browser could not keep. */
  readonly #unkept = new Set<string>();
  /** The images of the last visit are in. Before that nothing is kept of them anew, which would throw them away. */
  #ready: Promise<unknown> = Promise.resolve();

  constructor(memberId: string, files: FileShelf) {
    this.#kept = new MemberStorage("draft", memberId);
    this.#quotes = new MemberStorage("reply", memberId);
    this.#images = new DraftImages(memberId, files);
  }

  readonly subscribe = this.#store.subscribe;

  /** Takes up the images of the last visit, and follows what is written, and sent, in other tabs. @returns ends it */
  start(): () => void {
    this.#ready = Promise.all(this.#images.channels().map((channel) => this.#readImages(channel)));
    void this.#ready.then(() => this.#images.removeOrphans()).catch(() => undefined);
    const ends = [
      this.#kept.watch((channel, text) => this.#set(channel, { text: text ?? "" })),
      this.#quotes.watch((channel, quote) => this.#set(channel, { quote: readQuote(quote) })),
      this.#images.watch((channel) => void this.#readImages(channel)),
    ];
    return () => ends.forEach((end) => end());
  }

  /** Whether anything is being written. */
  get any(): boolean {
    return [...this.#store.get().values()].some(({ text, images }) => text !== "" || images.length > 0);
  }

  /** Whether something would be lost if the page went away now. */
  get atRisk(): boolean {
    return (
      this.#unkept.size > 0 || [...this.#store.get().values()].some(({ images }) => !images.every(this.#images.isKept))
    );
  }

  get(channel: string): Draft {
    const held = this.#store.get().get(channel);
    if (held) return held;
    const [text, quote] = [this.#kept.get(channel), readQuote(this.#quotes.get(channel))];
    const restored = text || quote ? { ...emptyDraft, text: text ?? "", quote } : emptyDraft;
    // Kept without telling anybody: this is read while rendering, and it is what they would read next.
    this.#store.get().set(channel, restored);
    return restored;
  }

  change(channel: string, change: Partial<Draft>): void {
    this.#set(channel, change);
    if (change.text !== undefined) this.#keepText(channel, change.text);
    if (change.quote !== undefined) this.#quotes.set(channel, change.quote && JSON.stringify(change.quote));
    if (change.images) void this.#keepImages(channel);
  }

  /** It is sent: nothing of it is kept here any more. The files of its images are left to whoever sends them. */
  release(channel: string): void {
    this.#images.release(channel, this.get(channel).images);
    this.#kept.set(channel, null);
    this.#unkept.delete(channel);
    this.#quotes.set(channel, null);
    this.#set(channel, emptyDraft);
  }

  #keepText(channel: string, text: string): void {
    const isKept = this.#kept.set(channel, text || null);
    const wasKept = !this.#unkept.has(channel);
    if (isKept === wasKept) return;
    if (isKept) this.#unkept.delete(channel);
    else this.#unkept.add(channel);
    this.#set(channel, { problem: isKept ? null : noRoomForText });
  }

  async #keepImages(channel: string): Promise<void> {
    await this.#ready;
    try {
      await this.#images.keep(channel, () => this.get(channel).images);
    } catch {
      if (this.get(channel).images.length > 0) this.#set(channel, { problem: noRoomForImages });
    }
  }

  /** What is kept of a channel's images, and behind it what is on its way there from this very tab. */
  async #readImages(channel: string): Promise<void> {
    const isOwn = (image: PendingImage) => !this.#images.isKept(image);
    const images = await this.#images.read(channel).catch(() => []);
    this.#set(channel, { images: [...images, ...this.get(channel).images.filter(isOwn)] });
  }

  #set(channel: string, change: Partial<Draft>): void {
    const next = { ...this.get(channel), ...change };
    this.#store.set((drafts) => new Map(drafts).set(channel, next));
  }
}
