import { limits } from "#lib/contract/limits";
import { watchPage } from "#lib/client/browser/page-lifecycle";
import { ChannelCollection } from "#lib/client/channels/channel-collection";
import { Channels } from "#lib/client/channels/channels";
import { Unread } from "#lib/client/channels/unread";
import { chatStateOf, parsedTextsOf, type ChatOpening, type ChatState } from "#lib/client/chat-state";
import { setActingMember } from "#lib/client/connection/acting-member";
import { Connection } from "#lib/client/connection/connection";
import { BrowserDatabase } from "#lib/client/database/database";
import { IndexedDbDraftFiles } from "#lib/client/database/draft-files";
import { IndexedDbOutboxStore } from "#lib/client/database/outbox-records";
import { Drafts } from "#lib/client/drafts/drafts";
import { Edits } from "#lib/client/drafts/edits";
import { ChannelFeeds } from "#lib/client/feed/channel-feeds";
import type { ChannelImage } from "#lib/client/images/channel-image";
import { OpenGalleries } from "#lib/client/images/open-galleries";
import { Typing } from "#lib/client/members/typing";
import type { ScrollPosition } from "#lib/client/message-list/scroll-position";
import { MessageActions } from "#lib/client/messages/message-actions";
import { Navigation } from "#lib/client/navigation/navigation";
import { startNotifier } from "#lib/client/notifications/start-notifier";
import { FeedSnapshots } from "#lib/client/offline/feed-snapshots";
import { MessageSender } from "#lib/client/outbox/message-sender";
import type { Overlay, ProfileCardRequest } from "#lib/client/overlays";
import { LocalData } from "#lib/client/session/local-data";
import { SessionWatch } from "#lib/client/session/session-watch";
import { createStore, narrowed, type Store } from "#lib/client/state/store";
import { RichTextLoader } from "#lib/client/text/rich-text-loader";
import type { Toast } from "#lib/client/toast";

/** The chat of one member in one tab: its state (`store`), and a feature for everything that the member can do. */
export class Chat {
  readonly store: Store<ChatState>;
  readonly onPhone: boolean;
  readonly galleries = new OpenGalleries();
  /** The reading positions in the channels that were shown in this tab. */
  readonly scrollPositions = new Map<string, ScrollPosition>();
  /** The image that the lightbox shows. */
  readonly lightboxImage: Store<ChannelImage | null> = createStore(null);
  readonly profileCard: Store<ProfileCardRequest | null> = createStore(null);
  readonly toast: Store<Toast | null> = createStore(null);
  readonly overlay: Store<Overlay | null> = createStore(null);
  /** The clientIds of the messages whose long texts the member has expanded. */
  readonly expandedTexts = createStore<ReadonlySet<string>>(new Set());
  readonly drafts: Drafts;
  readonly edits: Edits;
  readonly feeds: ChannelFeeds;
  readonly channels: Channels;
  readonly unread: Unread;
  readonly navigation: Navigation;
  readonly messages: MessageActions;
  readonly sender: MessageSender;
  readonly typing: Typing;
  readonly richText: RichTextLoader;
  readonly session: SessionWatch;
  readonly #database = new BrowserDatabase();
  readonly #connection: Connection;
  readonly #snapshots: FeedSnapshots;

  /**
   * Each feature subscribes to the events that concern it in its own constructor, and those made first are called first. On a
   * new connection, local data are claimed before anything is stored, and the channel on screen is opened (`navigation`)
   * before waiting messages are sent (`sender`).
   */
  constructor(opening: ChatOpening) {
    const { member, onPhone } = opening;
    const store = (this.store = createStore(chatStateOf(opening)));
    const database = this.#database;
    const connection = (this.#connection = new Connection(member.id));
    connection.on("status", (status) => store.set((state) => ({ ...state, connection: status })));
    const localData = new LocalData({ store: narrowed(store), connection, database });
    const draftFiles = new IndexedDbDraftFiles(member.id, database);
    const drafts = (this.drafts = new Drafts(member.id, draftFiles));
    const edits = (this.edits = new Edits(member.id));
    const feeds = (this.feeds = new ChannelFeeds({ store: narrowed(store), connection, galleries: this.galleries }));
    const collection = new ChannelCollection(narrowed(store));
    const unread = (this.unread = new Unread({ store: narrowed(store), connection, collection }));
    const channels = (this.channels = new Channels({ connection, feeds, collection, unread }));
    const snapshots = (this.#snapshots = new FeedSnapshots(narrowed(store), database));
    this.navigation = new Navigation({ store: narrowed(store), connection, feeds, channels, snapshots });
    const { deletions } = (this.messages = new MessageActions({ connection, feeds }));
    const outboxStore = new IndexedDbOutboxStore(member.id, database);
    const sender = (this.sender = new MessageSender({
      store: narrowed(store),
      connection,
      feeds,
      deletions,
      drafts,
      draftFiles,
      outboxStore,
    }));
    this.typing = new Typing(connection, feeds);
    this.richText = new RichTextLoader(connection, parsedTextsOf(opening));
    this.session = new SessionWatch({
      store: narrowed(store),
      connection,
      drafts,
      edits,
      channels,
      sender,
      snapshots,
      localData,
    });
    this.onPhone = onPhone;
  }

  /** Connects, sends what was left unsent, and follows the browser's back and forward. @returns ends it */
  start(): () => void {
    setActingMember(this.store.get().member.id);
    this.edits.start();
    const page = { moved: () => this.navigation.onPopState(), hidden: () => this.#flush() };
    // The sender first: drafts delete the files that nothing refers to, and the sender may have to fetch some of them.
    const ends = [
      this.sender.start(),
      this.drafts.start(),
      watchPage(page),
      this.#prefetchParser(),
      this.#snapshots.start(),
      this.#startNotifier(),
    ];
    this.#connection.open();
    this.navigation.start();
    this.unread.start();
    return () => {
      for (const end of ends) end();
      this.#connection.close();
      this.#database.close();
    };
  }

  #startNotifier(): () => void {
    const { channels, navigation, scrollPositions } = this;
    return startNotifier({
      store: narrowed(this.store),
      connection: this.#connection,
      channels,
      navigation,
      scrollPositions,
    });
  }

  /** Loads the parser while a text that needs it is being written. Texts too long for a message are not searched for markup. */
  #prefetchParser(): () => void {
    return this.drafts.subscribe(() => {
      const { text } = this.drafts.get(this.store.get().slug);
      if (text.length <= 2 * limits.textLength) this.richText.prefetch(text);
    });
  }

  /** The page is about to close, perhaps for good: whatever is delayed is done now. */
  #flush(): void {
    this.unread.flush();
    void this.#snapshots.flush();
    this.messages.flush();
  }
}
