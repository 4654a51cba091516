import type { z } from "zod";
import {
  changeChannelSettings,
  createChannel,
  listChannels,
  openChannel,
  previewChannel,
  readAllChannels,
  readChannel,
  reportTyping,
  updateChannel,
} from "#lib/contract/operations/channels";
import { searchMembers, showMember } from "#lib/contract/operations/members";
import { showContract, showHealth } from "#lib/contract/operations/service";
import {
  deleteImage,
  describeImage,
  listImages,
  sendImages,
  showImage,
  showImageVariant,
} from "#lib/contract/operations/images";
import {
  deleteMessage,
  editMessage,
  listChanges,
  listMessages,
  listReactions,
  reactToMessage,
  sendMessage,
} from "#lib/contract/operations/messages";
import { checkName, login, logout, showSession, updateSession } from "#lib/contract/operations/session";
import type { OperationName } from "#lib/contract/routes";

/** The whole contract, by name. */
export const operations = {
  "session.login": login,
  "session.logout": logout,
  "session.show": showSession,
  "session.update": updateSession,
  "name.check": checkName,
  "channel.list": listChannels,
  "channel.preview": previewChannel,
  "channel.create": createChannel,
  "channel.open": openChannel,
  "channel.read": readChannel,
  "channel.readAll": readAllChannels,
  "channel.update": updateChannel,
  "channel.settings": changeChannelSettings,
  "channel.typing": reportTyping,
  "member.search": searchMembers,
  "member.show": showMember,
  "message.list": listMessages,
  "message.changes": listChanges,
  "message.send": sendMessage,
  "message.edit": editMessage,
  "message.delete": deleteMessage,
  "message.react": reactToMessage,
  "message.reactions": listReactions,
  "image.send": sendImages,
  "image.gallery": listImages,
  "image.describe": describeImage,
  "image.delete": deleteImage,
  "image.show": showImage,
  "image.variant": showImageVariant,
  "contract.show": showContract,
  "health.show": showHealth,
} as const;

type Operations = typeof operations;

/** The input that a caller may send: fields with a default are optional. */
export type InputOf<Name extends OperationName> = z.input<Operations[Name]["input"]>;
/** The input that a handler receives: checked, normalised, defaults filled in. */
export type ParsedInputOf<Name extends OperationName> = z.output<Operations[Name]["input"]>;
/** The output of an operation. */
export type OutputOf<Name extends OperationName> = z.output<Operations[Name]["output"]>;
