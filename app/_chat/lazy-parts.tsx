import type { ComponentType, ReactNode } from "react";
import type * as Parts from "#app/_chat/parts";
import { LazyModule, useAsked, useOnDemand, usePresent } from "#app/_ui/lazy-module";

/** What one does in the chat beside reading and writing: nobody waits for it to begin with that. */
export const chatParts = new LazyModule(() => import("#app/_chat/parts"));

export const ArchivedDraft = unasked((parts) => parts.ArchivedDraft);
export const AttachedImages = part((parts) => parts.AttachmentEditor);
export const ChannelForm = part((parts) => parts.ChannelForm, close("onCancel"));
export const ChannelMenu = part((parts) => parts.ChannelMenu, close("onClose"));
export const CopyButton = unasked((parts) => parts.CopyButton);
export const EditField = part((parts) => parts.EditForm);
export const EmojiPicker = part((parts) => parts.EmojiPicker, close("onClose"));
export const FailedNote = part((parts) => parts.SendError);
export const FormattingBar = part((parts) => parts.FormattingBar);
export const GalleryPlace = part((parts) => parts.GalleryPanel, close("onClose"));
export const ImageRemovalNote = part((parts) => parts.ImageDeleteNotice);
export const LogoutQuestion = part((parts) => parts.LogoutConfirmation, close("onStay"));
export const LongMark = unasked((parts) => parts.LongImageBadge);
export const LongText = part((parts) => parts.LongText);
export const MemberCard = part((parts) => parts.ProfileCard, close("onClose"));
export const MissingMessage = unasked((parts) => parts.MissingMessageNotice);
export const OtherAnswer = unasked((parts) => parts.CaptivePortalNotice);
export const OwnMenu = part((parts) => parts.AccountMenu, close("onClose"));
export const PanelEdge = later((parts) => parts.SidebarResizer);
export const PeopleList = part((parts) => parts.PeopleList, close("onChoose"));
export const RemovalFailure = part((parts) => parts.DeleteError);
export const RemovalNote = part((parts) => parts.DeleteNotice);
export const RowRequest = part((parts) => parts.MessagePopup, close("onClose"));
export const ToldNote = later((parts) => parts.ToastHost);
export const SessionEnded = unasked((parts) => parts.SessionEnded);
export const UploadProgress = unasked((parts) => parts.UploadProgress);

/**
 * A component of these parts, for which somebody has asked. Until they are here, or where they can't be had, `meanwhile`
 * stands in its place, or nothing.
 * @param takeBack what asked for it
 */
function part<Props extends object>(
  pick: (parts: typeof Parts) => ComponentType<Props>,
  takeBack?: (props: Props) => void,
) {
  return function Part(props: Props & { meanwhile?: ReactNode }) {
    const parts = useAsked(chatParts, () => takeBack?.(props));
    if (!parts) return props.meanwhile;
    const Shown = pick(parts);
    return <Shown {...props} />;
  };
}

/** A component that comes by itself: nobody misses it. */
function unasked<Props extends object>(pick: (parts: typeof Parts) => ComponentType<Props>) {
  return function Part(props: Props) {
    const parts = useOnDemand(chatParts);
    const Shown = parts && pick(parts);
    return Shown && <Shown {...props} />;
  };
}

/** A component that nobody waits for: it is there once something else has brought these parts. */
function later<Props extends object>(pick: (parts: typeof Parts) => ComponentType<Props>) {
  return function Part(props: Props) {
    const parts = usePresent(chatParts);
    const Shown = parts && pick(parts);
    return Shown && <Shown {...props} />;
  };
}

function close<Name extends string>(name: Name) {
  return (props: Record<Name, () => void>) => props[name]();
}
