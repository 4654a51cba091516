import type { OperationName } from "#lib/contract/routes";
import { changeChannelSettings } from "#lib/domain/commands/change-channel-settings";
import { createChannel } from "#lib/domain/commands/create-channel";
import { deleteImage } from "#lib/domain/commands/delete-image";
import { deleteMessage } from "#lib/domain/commands/delete-message";
import { describeImage } from "#lib/domain/commands/describe-image";
import { editMessage } from "#lib/domain/commands/edit-message";
import { login } from "#lib/domain/commands/login";
import { logout } from "#lib/domain/commands/logout";
import { reactToMessage } from "#lib/domain/commands/react-to-message";
import { readAllChannels } from "#lib/domain/commands/read-all-channels";
import { readChannel } from "#lib/domain/commands/read-channel";
import { sendImages } from "#lib/domain/commands/send-images";
import { sendMessage } from "#lib/domain/commands/send-message";
import { tellTyping } from "#lib/domain/commands/tell-typing";
import { updateChannel } from "#lib/domain/commands/update-channel";
import { updateSession } from "#lib/domain/commands/update-session";
import { forMembers, type Handler } from "#lib/domain/handler";
import { checkName } from "#lib/domain/queries/check-name";
import { listChanges } from "#lib/domain/queries/list-changes";
import { listChannels } from "#lib/domain/queries/list-channels";
import { listImages } from "#lib/domain/queries/list-images";
import { listMessages } from "#lib/domain/queries/list-messages";
import { listReactions } from "#lib/domain/queries/list-reactions";
import { openChannel } from "#lib/domain/queries/open-channel";
import { previewChannel } from "#lib/domain/queries/preview-channel";
import { searchMembers } from "#lib/domain/queries/search-members";
import { showContract } from "#lib/domain/queries/show-contract";
import { showHealth } from "#lib/domain/queries/show-health";
import { showImage, showImageVariant } from "#lib/domain/queries/show-image";
import { showMember } from "#lib/domain/queries/show-member";
import { showSession } from "#lib/domain/queries/show-session";

/** Who answers which operation. */
export const handlers: { [Name in OperationName]: Handler<Name> } = {
  "session.login": login,
  "session.logout": forMembers(logout),
  "session.show": forMembers(showSession),
  "session.update": forMembers(updateSession),
  "name.check": checkName,
  "channel.list": forMembers(listChannels),
  "channel.preview": previewChannel,
  "channel.create": forMembers(createChannel),
  "channel.open": forMembers(openChannel),
  "channel.read": forMembers(readChannel),
  "channel.readAll": forMembers(readAllChannels),
  "channel.update": forMembers(updateChannel),
  "channel.settings": forMembers(changeChannelSettings),
  "channel.typing": forMembers(tellTyping),
  "member.search": forMembers(searchMembers),
  "member.show": forMembers(showMember),
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
  "image.show": forMembers(showImage),
  "image.variant": forMembers(showImageVariant),
  "contract.show": showContract,
  "health.show": showHealth,
};
