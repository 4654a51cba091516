import type { OperationName } from "#lib/contract/routes";
import { changeChannelSettings } from "#lib/domain/channels/change-channel-settings";
import { createChannel } from "#lib/domain/channels/create-channel";
import { deleteImage } from "#lib/domain/images/delete-image";
import { deleteMessage } from "#lib/domain/messages/delete-message";
import { describeImage } from "#lib/domain/images/describe-image";
import { editMessage } from "#lib/domain/messages/edit-message";
import { login } from "#lib/domain/sessions/login";
import { logout } from "#lib/domain/sessions/logout";
import { reactToMessage } from "#lib/domain/messages/react-to-message";
import { markAllRead } from "#lib/domain/channels/mark-all-read";
import { markChannelRead } from "#lib/domain/channels/mark-channel-read";
import { sendImages } from "#lib/domain/images/send-images";
import { sendMessage } from "#lib/domain/messages/send-message";
import { reportTyping } from "#lib/domain/channels/report-typing";
import { updateChannel } from "#lib/domain/channels/update-channel";
import { updateSession } from "#lib/domain/sessions/update-session";
import { forMembers, type Handler } from "#lib/domain/handler";
import { checkName } from "#lib/domain/members/check-name";
import { listChanges } from "#lib/domain/messages/list-changes";
import { listChannels } from "#lib/domain/channels/list-channels";
import { listImages } from "#lib/domain/images/list-images";
import { listMessages } from "#lib/domain/messages/list-messages";
import { listReactions } from "#lib/domain/messages/list-reactions";
import { openChannel } from "#lib/domain/channels/open-channel";
import { previewChannel } from "#lib/domain/channels/preview-channel";
import { searchMembers } from "#lib/domain/members/search-members";
import { getOpenapi } from "#lib/domain/service/get-openapi";
import { getHealth } from "#lib/domain/service/get-health";
import { getImage, getImageVariant } from "#lib/domain/images/get-image";
import { getMember } from "#lib/domain/members/get-member";
import { getSession } from "#lib/domain/sessions/get-session";

/** The handler of every operation. */
export const handlers: { [Name in OperationName]: Handler<Name> } = {
  "session.login": login,
  "session.logout": forMembers(logout),
  "session.show": forMembers(getSession),
  "session.update": forMembers(updateSession),
  "name.check": checkName,
  "channel.list": forMembers(listChannels),
  "channel.preview": previewChannel,
  "channel.create": forMembers(createChannel),
  "channel.open": forMembers(openChannel),
  "channel.read": forMembers(markChannelRead),
  "channel.readAll": forMembers(markAllRead),
  "channel.update": forMembers(updateChannel),
  "channel.settings": forMembers(changeChannelSettings),
  "channel.typing": forMembers(reportTyping),
  "member.search": forMembers(searchMembers),
  "member.show": forMembers(getMember),
  "message.list": forMembers(listMessages),
  "message.changes": forMembers(listChanges),
  "message.send": forMembers(sendMessage),
  "message.edit": forMembers(editMessage),
  "message.delete": forMembers(deleteMessage),
  "message.react": forMembers(reactToMessage),
  "message.reactions": forMembers(listReactions),
  "image.send": forMembers(sendImages),
  "image.gallery": forMembers(listImages),
  "image.describe": forMembers(describeImage),
  "image.delete": forMembers(deleteImage),
  "image.show": forMembers(getImage),
  "image.variant": forMembers(getImageVariant),
  "contract.show": getOpenapi,
  "health.show": getHealth,
};
