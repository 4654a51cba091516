import type { ComponentType, ReactNode } from "react";
import type * as Parts from "#app/_components/chat-parts";
import { OnDemand, useOnDemand } from "#app/_ui/on-demand";

/** What one does in the chat beside reading and writing: nobody waits for it to begin with that. */
export const chatParts = new OnDemand(() => import("#app/_components/chat-parts"));

export const AttachedImages = part((parts) => parts.AttachedImages);
export const ChannelForm = part((parts) => parts.ChannelForm, close("onCancel"));
export const ChannelMenu = part((parts) => parts.ChannelMenu, close("onClose"));
export const CopyButton = part((parts) => parts.CopyButton);
export const EditField = part((parts) => parts.EditField);
export const EmojiPicker = part((parts) => parts.EmojiPicker, close("onClose"));
export const FailedNote = part((parts) => parts.FailedNote);
export const FormattingBar = part((parts) => parts.FormattingBar);
export const GalleryPlace = part((parts) => parts.GalleryPlace, close("onClose"));
export const ImageRemovalNote = part((parts) => parts.ImageRemovalNote);
export const MemberCard = part((parts) => parts.MemberCard, close("onClose"));
export const OwnMenu = part((parts) => parts.OwnMenu, close("onClose"));
export const PeopleList = part((parts) => parts.PeopleList, close("onChoose"));
export const RemovalFailure = part((parts) => parts.RemovalFailure);
export const RemovalNote = part((parts) => parts.RemovalNote);
export const RowRequest = part((parts) => parts.RowRequest, close("onClose"));
export const UnsentQuestion = part((parts) => parts.UnsentQuestion, close("onStay"));
export const UploadProgress = part((parts) => parts.UploadProgress);

/**
 * A component of these parts. Until they are here, or where they can't be had, `meanwhile` stands in its place, or nothing.
 * @param onFailed takes back what asked for it
 */
function part<Props extends object>(
  pick: (parts: typeof Parts) => ComponentType<Props>,
  onFailed?: (props: Props) => void,
) {
  return function Part(props: Props & { meanwhile?: ReactNode }) {
    const parts = useOnDemand(chatParts, () => onFailed?.(props));
    if (!parts) return props.meanwhile;
    const Shown = pick(parts);
    return <Shown {...props} />;
  };
}

function close<Name extends string>(name: Name) {
  return (props: Record<Name, () => void>) => props[name]();
}
