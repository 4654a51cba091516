import type { Channel } from "#lib/contract/channel";
import { limits } from "#lib/contract/limits";
import type { Message } from "#lib/contract/message";
import { OpenGalleries } from "#lib/client/images/open-galleries";
import type { Overlay } from "#lib/client/overlays";
import { BrowserDatabase } from "#lib/client/database/database";
import { ChannelFeeds } from "#lib/client/feed/channel-feeds";
import type { ProfileCardRequest } from "#lib/client/overlays";
import { Channels } from "#lib/client/channels/channels";
import { chatStateOf, parsedTextsOf, type ChatOpening, type ChatState } from "#lib/client/chat-state";
import { Connection } from "#lib/client/connection/connection";
import { Drafts } from "#lib/client/drafts/drafts";
import { Edits } from "#lib/client/drafts/edits";
import { SessionWatch } from "#lib/client/session/session-end";
import { IndexedDbOutboxStore } from "#lib/client/database/outbox-records";
import { IndexedDbDraftFiles } from "#lib/client/database/draft-files";
import { Hearing } from "#lib/client/server-events";
import { LastChannel } from "#lib/client/navigation/last-channel";
import { MessageActions } from "#lib/client/messages/message-actions";
import { understandingOnly, understood } from "#lib/client/connection/version-mismatch";
import { watchPage } from "#lib/client/browser/page-lifecycle";
import type { ChannelImage } from "#lib/client/images/channel-image";
import { LocalData } from "#lib/client/session/local-data";
import type { ScrollPosition } from "#lib/client/message-list/scroll-position";
import { MessageSender } from "#lib/client/outbox/message-sender";
import { FeedSnapshots } from "#lib/client/offline/feed-snapshots";
import { setActingMember } from "#lib/client/connection/acting-member";
import { createStore, narrowed, type Store } from "#lib/client/state/store";
import { Notifier } from "#lib/client/notifications/notifier";
import { RichTextLoader } from "#lib/client/text/rich-text-loader";
import type { Toast } from "#lib/client/toast";
import { Typing } from "#lib/client/members/typing";
import { UnreachableError } from "#lib/client/connection/unreachable-error";
import { Navigation } from "#lib/client/navigation/navigation";

/** The chat of one member in one tab: what is shown (`store`), and everything that one can do. */
export class Chat {
  readonly store: Store<ChatState>;
  readonly drafts: Drafts;
  readonly edits: Edits;
  readonly messages: MessageActions;
  readonly galleries = new OpenGalleries();
  readonly onPhone: boolean;
  /** Where one was reading in the channels that were shown in this tab. */
  readonly scrollPositions = new Map<string, ScrollPosition>();
  readonly richText: RichTextLoader;
  /** The picture that is shown large. */
  readonly lightboxImage: Store<ChannelImage | null> = createStore(null);
  /** The member about whom one wants to know more. */
  readonly profileCard: Store<ProfileCardRequest | null> = createStore(null);
  readonly typing = new Typing((channel) => this.#connection?.sendTyping(channel));
  readonly sender: MessageSender;
  readonly channels: Channels;
  /** What one is told for a moment. */
  readonly toast: Store<Toast | null> = createStore(null);
  /** What stands over the page because one has asked for it. */
  readonly overlay: Store<Overlay | null> = createStore(null);
  readonly #database = new BrowserDatabase();
  readonly feeds: ChannelFeeds;
  /** The messages whose long texts one has asked for, by their clientIds. */
  readonly expandedTexts = createStore<ReadonlySet<string>>(new Set());
  readonly navigation: Navigation;
  readonly #snapshots: FeedSnapshots;
  readonly #notifier: Notifier;
  readonly #localData: LocalData;
  readonly session = new SessionWatch({
    purge: () => this.#forget(),
    memberName: () => this.store.get().member.displayName,
    hasUnsent: () => this.store.get().pending.length > 0 || this.drafts.hasContent || this.edits.hasContent,
    keepPage: () => this.#stay(),
  });
  readonly #hearing: Hearing;
  #connection: Connection | undefined;

  constructor(opening: ChatOpening) {
    const store = (this.store = createStore(chatStateOf(opening)));
    const ask = this.#ask;
    this.onPhone = opening.onPhone;
    this.richText = new RichTextLoader(parsedTextsOf(opening));
    const draftFiles = new IndexedDbDraftFiles(opening.member.id, this.#database);
    this.drafts = new Drafts(opening.member.id, draftFiles);
    this.edits = new Edits(opening.member.id);
    const acknowledged = (message: Message) => this.feeds.acknowledge(message);
    this.messages = new MessageActions({ ask, changed: acknowledged });
    const arrived = (messages: readonly Message[]) => this.#hearing.arrived(messages);
    const channels = (this.channels = new Channels(narrowed(store), ask));
    const opened = (channel: Channel) => channels.upsert(channel);
    const feeds = (this.feeds = new ChannelFeeds({
      store: narrowed(store),
      ask,
      opened,
      arrived,
      galleries: this.galleries,
    }));
    const lastChannel = new LastChannel(this.session.onError);
    const snapshots = (this.#snapshots = new FeedSnapshots(narrowed(store), this.#database));
    this.navigation = new Navigation({
      store: narrowed(store),
      feeds,
      channels,
      lastChannel,
      snapshots,
      connection: () => this.#connection,
    });
    this.#notifier = new Notifier({
      store: narrowed(store),
      isAtEnd: (slug) => this.scrollPositions.get(slug)?.anchor === null,
      openMessage: (slug, seq) => this.navigation.openMessage(slug, seq),
    });
    const retract = (message: Message) => this.messages.deletions.deleteNow(message);
    this.sender = new MessageSender({
      store: narrowed(store),
      ask,
      drafts: this.drafts,
      outboxStore: new IndexedDbOutboxStore(opening.member.id, this.#database),
      draftFiles,
      acknowledged,
      retract,
    });
    const { messages: changes, richText: texts, typing, sender } = this;
    const [visit, telling, exit] = [this.navigation, this.#notifier, this.session];
    const residence = (this.#localData = new LocalData(opening.member.id, this.#database));
    const heard = { store, feeds, channels, visit, sender, changes, texts, typing, telling, residence, exit };
    this.#hearing = new Hearing(heard);
  }

  /** Connects, takes up what was left unsent, and follows the browser's own back and forward. @returns ends it */
  start(): () => void {
    const { id } = this.store.get().member;
    setActingMember(id);
    const connection = (this.#connection = new Connection(understandingOnly(this.#hearing.events()), id));
    this.edits.start();
    const page = { moved: () => this.navigation.onPopState(), hidden: () => this.#finish() };
    // The sender first: drafts throw files away that nobody lists, and it may have some of its own to fetch.
    const ends = [
      this.sender.start(),
      this.drafts.start(),
      watchPage(page),
      this.#readAhead(),
      this.#snapshots.start(),
      this.#notifier.start(),
    ];
    connection.open();
    this.navigation.start();
    this.channels.start();
    return () => {
      for (const end of ends) end();
      connection.close();
      this.#database.close();
      this.#connection = undefined;
    };
  }

  /** What is written with marks will be shown with them. Nothing that is longer than a message is looked through for them. */
  #readAhead(): () => void {
    return this.drafts.subscribe(() => {
      const { text } = this.drafts.get(this.store.get().slug);
      if (text.length <= 2 * limits.textLength) this.richText.prefetch(text);
    });
  }

  /** The page goes away, perhaps for ever: what waits for later is done now. */
  #finish(): void {
    this.channels.flush();
    void this.#snapshots.flush();
    this.messages.flushDeletions("all");
  }

  #ask: Connection["request"] = async (name, input) => {
    if (!this.#connection) throw new UnreachableError();
    try {
      return understood(name, await this.#connection.request(name, input));
    } catch (error) {
      this.session.onError(error);
      throw error;
    }
  };

  #stay(): void {
    this.sender.stop();
    this.#connection?.close();
    this.store.set((state) => ({ ...state, sessionEnded: true }));
  }

  async #forget(): Promise<void> {
    this.channels.leaveCurrent();
    this.sender.stop();
    this.#snapshots.stop();
    await this.#localData.purge();
  }
}
