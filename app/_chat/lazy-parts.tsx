import type { ComponentType, ReactNode } from "react";
import type * as Parts from "#app/_chat/parts";
import { LazyModule, useRequested, useLazyModule, useLoaded } from "#app/_ui/lazy-module";

/** Everything in the chat that is not needed to read and write. */
export const chatParts = new LazyModule(() => import("#app/_chat/parts"));

export const ArchivedDraft = loadedOnRender((parts) => parts.ArchivedDraft);
export const AttachmentEditor = requested((parts) => parts.AttachmentEditor);
export const ChannelForm = requested((parts) => parts.ChannelForm, closedBy("onCancel"));
export const ChannelMenu = requested((parts) => parts.ChannelMenu, closedBy("onClose"));
export const CopyButton = loadedOnRender((parts) => parts.CopyButton);
export const DropHint = loadedOnRender((parts) => parts.DropHint);
export const EditForm = requested((parts) => parts.EditForm);
export const EmojiPicker = requested((parts) => parts.EmojiPicker, closedBy("onClose"));
export const SendError = requested((parts) => parts.SendError);
export const FormattingBar = requested((parts) => parts.FormattingBar);
export const GalleryPanel = requested((parts) => parts.GalleryPanel, closedBy("onClose"));
export const ImageDeleteNotice = requested((parts) => parts.ImageDeleteNotice);
export const LightboxDialog = requested((parts) => parts.LightboxDialog, closedBy("onClosed"));
export const LogoutConfirmation = requested((parts) => parts.LogoutConfirmation, closedBy("onCancel"));
export const LongImageBadge = loadedOnRender((parts) => parts.LongImageBadge);
export const LongText = requested((parts) => parts.LongText);
export const ProfileCard = requested((parts) => parts.ProfileCard, closedBy("onClose"));
export const MissingMessageNotice = loadedOnRender((parts) => parts.MissingMessageNotice);
export const CaptivePortalNotice = loadedOnRender((parts) => parts.CaptivePortalNotice);
export const AccountMenu = requested((parts) => parts.AccountMenu, closedBy("onClose"));
export const RemovedMetadataNotice = shownOnceLoaded((parts) => parts.RemovedMetadataNotice);
export const SendDelay = shownOnceLoaded((parts) => parts.SendDelay);
export const SidebarResizer = shownOnceLoaded((parts) => parts.SidebarResizer);
export const PeopleList = requested((parts) => parts.PeopleList, closedBy("onChoose"));
export const DeleteError = requested((parts) => parts.DeleteError);
export const DeleteNotice = requested((parts) => parts.DeleteNotice);
export const MessagePopup = requested((parts) => parts.MessagePopup, closedBy("onClose"));
export const ToastHost = shownOnceLoaded((parts) => parts.ToastHost);
export const SessionEnded = loadedOnRender((parts) => parts.SessionEnded);
export const UploadProgress = loadedOnRender((parts) => parts.UploadProgress);

/**
 * A component that the user asked for. Until it is loaded, or where the load fails, `meanwhile` is shown, or nothing.
 * @param cancel withdraws the request after a failure
 */
function requested<Props extends object>(
  pick: (parts: typeof Parts) => ComponentType<Props>,
  cancel?: (props: Props) => void,
) {
  return function Part(props: Props & { meanwhile?: ReactNode }) {
    const parts = useRequested(chatParts, () => cancel?.(props));
    if (!parts) return props.meanwhile;
    const Shown = pick(parts);
    return <Shown {...props} />;
  };
}

/** A component that is loaded when it is rendered; a failure is not reported, since nobody asked for it. */
function loadedOnRender<Props extends object>(pick: (parts: typeof Parts) => ComponentType<Props>) {
  return function Part(props: Props) {
    const parts = useLazyModule(chatParts);
    const Shown = parts && pick(parts);
    return Shown && <Shown {...props} />;
  };
}

/** A component that never loads anything: it is shown once something else has loaded the module. */
function shownOnceLoaded<Props extends object>(pick: (parts: typeof Parts) => ComponentType<Props>) {
  return function Part(props: Props) {
    const parts = useLoaded(chatParts);
    const Shown = parts && pick(parts);
    return Shown && <Shown {...props} />;
  };
}

function closedBy<Name extends string>(name: Name) {
  return (props: Record<Name, () => void>) => props[name]();
}
