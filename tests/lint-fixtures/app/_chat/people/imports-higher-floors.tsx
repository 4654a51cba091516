import { LoginForm } from "#app/_login/login-form"; // wrong
import { useOnlineMembers } from "#app/_chat/people/use-online-members";
import { Gallery } from "#app/_chat/gallery/gallery"; // wrong
import { ChannelList } from "#app/_chat/channels/channel-list"; // wrong
import type { DialogsProps } from "#app/_chat/dialogs/dialogs"; // wrong

export const rooms = [LoginForm, useOnlineMembers, Gallery, ChannelList];
export type Props = DialogsProps;
