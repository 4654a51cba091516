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

/** The draft of a channel's next message. */
export type Draft = {
  text: string;
  images: readonly PendingImage[];
  /** The message that it replies to, as it was when the reply began. */
  quote: Quote | null;
  /** Why files could not be attached, or the draft could not be stored. */
  problem: Sentence | null;
};

export const emptyDraft: Draft = { text: "", images: [], quote: null, problem: null };

const noRoomForImages = sentence("attachment.storageFull");
const noRoomForText = sentence("composer.storageFull");

/**
 * The drafts of one member, by channel. They are stored with every change, for the next visit and for other tabs: the text
 * at once, images as soon as their files are written.
 */
export class Drafts {
  readonly #store = createStore<Map<string, Draft>>(new Map());
  readonly #texts: MemberStorage;
  readonly #quotes: MemberStorage;
  readonly #images: DraftImages;
  /** The channels whose text could not be stored. */
  readonly #notPersisted = new Set<string>();
  /** Resolves once the images of the last visit are read. Storing a draft's images before that would delete them. */
  #ready: Promise<unknown> = Promise.resolve();

  constructor(memberId: string, files: DraftFileStore) {
    this.#texts = new MemberStorage("draft", memberId);
    this.#quotes = new MemberStorage("reply", memberId);
    this.#images = new DraftImages(memberId, files);
  }

  readonly subscribe = this.#store.subscribe;

  /** Restores the images of the last visit, and follows what other tabs write and send. @returns ends it */
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

  /** Whether any channel has a draft. */
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
    // Cached without notifying subscribers: this runs while rendering, and they would read the same.
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

  /** Clears a draft that is being sent. The files of its images stay, for the sender. */
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

  /** Reads a channel's stored images, and puts those that this tab has not stored yet behind them. */
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
