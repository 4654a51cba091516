import type { z } from "zod";
import {
  changeChannelSettings,
  createChannel,
  listChannels,
  openChannel,
  previewChannel,
  markAllRead,
  markChannelRead,
  reportTyping,
  updateChannel,
} from "#lib/contract/operations/channels";
import { searchMembers, getMember } from "#lib/contract/operations/members";
import { getOpenapi, getHealth } from "#lib/contract/operations/service";
import {
  deleteImage,
  describeImage,
  listImages,
  sendImages,
  getImage,
  getImageVariant,
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
import { checkName, login, logout, getSession, updateSession } from "#lib/contract/operations/session";
import type { OperationName } from "#lib/contract/routes";

/** The whole contract, by name. */
export const operations = {
  "session.login": login,
  "session.logout": logout,
  "session.show": getSession,
  "session.update": updateSession,
  "name.check": checkName,
  "channel.list": listChannels,
  "channel.preview": previewChannel,
  "channel.create": createChannel,
  "channel.open": openChannel,
  "channel.read": markChannelRead,
  "channel.readAll": markAllRead,
  "channel.update": updateChannel,
  "channel.settings": changeChannelSettings,
  "channel.typing": reportTyping,
  "member.search": searchMembers,
  "member.show": getMember,
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
  "image.show": getImage,
  "image.variant": getImageVariant,
  "contract.show": getOpenapi,
  "health.show": getHealth,
} as const;

type Operations = typeof operations;

/** The input that a caller may send: fields with a default are optional. */
export type InputOf<Name extends OperationName> = z.input<Operations[Name]["input"]>;
/** The input that a handler receives: checked, normalised, defaults filled in. */
export type ParsedInputOf<Name extends OperationName> = z.output<Operations[Name]["input"]>;
/** The output of an operation. */
export type OutputOf<Name extends OperationName> = z.output<Operations[Name]["output"]>;
