import type { Message, Quote } from "#lib/contract/message";
import { quoteOfMessage } from "#lib/contract/quote";
import { forceFocusComposer } from "#lib/client/browser/focus-composer";
import { sentence, type Sentence } from "#lib/i18n/sentence";
import type { DraftFileStore } from "#lib/client/drafts/draft-file-store";
import { DraftImages } from "#lib/client/drafts/draft-images";
import { parseQuote } from "#lib/client/drafts/stored-quote";
import { MemberStorage } from "#lib/client/storage/member-storage";
import type { PendingImage } from "#lib/client/images/pending-image";
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
  readonly #texts: MemberStorage;
  readonly #quotes: MemberStorage;
  readonly #images: DraftImages;
  /** The channels whose text the browser could not keep. */
  readonly #notPersisted = new Set<string>();
  /** The images of the last visit are in. Before that nothing is kept of them anew, which would throw them away. */
  #ready: Promise<unknown> = Promise.resolve();

  constructor(memberId: string, files: DraftFileStore) {
    this.#texts = new MemberStorage("draft", memberId);
    this.#quotes = new MemberStorage("reply", memberId);
    this.#images = new DraftImages(memberId, files);
  }

  readonly subscribe = this.#store.subscribe;

  /** Takes up the images of the last visit, and follows what is written, and sent, in other tabs. @returns ends it */
  start(): () => void {
    this.#ready = Promise.all(this.#images.channels().map((channel) => this.#readImages(channel)));
    void this.#ready.then(() => this.#images.removeOrphans()).catch(() => undefined);
    const ends = [
      this.#texts.watch((channel, text) => this.#set(channel, { text: text ?? "" })),
      this.#quotes.watch((channel, quote) => this.#set(channel, { quote: parseQuote(quote) })),
      this.#images.watch((channel) => void this.#readImages(channel)),
    ];
    return () => ends.forEach((end) => end());
  }

  /** Whether anything is being written. */
  get hasContent(): boolean {
    return [...this.#store.get().values()].some(({ text, images }) => text !== "" || images.length > 0);
  }

  /** Whether something would be lost if the page went away now. */
  get hasUnsaved(): boolean {
    return (
      this.#notPersisted.size > 0 ||
      [...this.#store.get().values()].some(({ images }) => !images.every(this.#images.isPersisted))
    );
  }

  get(channel: string): Draft {
    const held = this.#store.get().get(channel);
    if (held) return held;
    const [text, quote] = [this.#texts.get(channel), parseQuote(this.#quotes.get(channel))];
    const restored = text || quote ? { ...emptyDraft, text: text ?? "", quote } : emptyDraft;
    // Kept without telling anybody: this is read while rendering, and it is what they would read next.
    this.#store.get().set(channel, restored);
    return restored;
  }

  change(channel: string, change: Partial<Draft>): void {
    this.#set(channel, change);
    if (change.text !== undefined) this.#persistText(channel, change.text);
    if (change.quote !== undefined) this.#quotes.set(channel, change.quote && JSON.stringify(change.quote));
    if (change.images) void this.#persistImages(channel);
  }

  /** Makes the next message in its channel a reply to this one. */
  reply(message: Message): void {
    this.change(message.channel, { quote: quoteOfMessage(message) });
    forceFocusComposer();
  }

  /** It is sent: nothing of it is kept here any more. The files of its images are left to whoever sends them. */
  release(channel: string): void {
    this.#images.release(channel, this.get(channel).images);
    this.#texts.set(channel, null);
    this.#notPersisted.delete(channel);
    this.#quotes.set(channel, null);
    this.#set(channel, emptyDraft);
  }

  #persistText(channel: string, text: string): void {
    const isPersisted = this.#texts.set(channel, text || null);
    const wasPersisted = !this.#notPersisted.has(channel);
    if (isPersisted === wasPersisted) return;
    if (isPersisted) this.#notPersisted.delete(channel);
    else this.#notPersisted.add(channel);
    this.#set(channel, { problem: isPersisted ? null : noRoomForText });
  }

  async #persistImages(channel: string): Promise<void> {
    await this.#ready;
    try {
      await this.#images.persist(channel, () => this.get(channel).images);
    } catch {
      if (this.get(channel).images.length > 0) this.#set(channel, { problem: noRoomForImages });
    }
  }

  /** What is kept of a channel's images, and behind it what is on its way there from this very tab. */
  async #readImages(channel: string): Promise<void> {
    const isOwn = (image: PendingImage) => !this.#images.isPersisted(image);
    const images = await this.#images.read(channel).catch(() => []);
    this.#set(channel, { images: [...images, ...this.get(channel).images.filter(isOwn)] });
  }

  #set(channel: string, change: Partial<Draft>): void {
    const next = { ...this.get(channel), ...change };
    this.#store.set((drafts) => new Map(drafts).set(channel, next));
  }
}
