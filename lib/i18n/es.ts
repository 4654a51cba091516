import { action } from "#lib/i18n/es/action";
import { attachment } from "#lib/i18n/es/attachment";
import { channel } from "#lib/i18n/es/channel";
import { composer } from "#lib/i18n/es/composer";
import { connection } from "#lib/i18n/es/connection";
import { login } from "#lib/i18n/es/login";
import { emoji } from "#lib/i18n/es/emoji";
import { error } from "#lib/i18n/es/error";
import { format } from "#lib/i18n/es/format";
import { gallery } from "#lib/i18n/es/gallery";
import { image } from "#lib/i18n/es/image";
import { appearance } from "#lib/i18n/es/appearance";
import { keys } from "#lib/i18n/es/keys";
import { message } from "#lib/i18n/es/message";
import { page } from "#lib/i18n/es/page";
import { people } from "#lib/i18n/es/people";
import { reason } from "#lib/i18n/es/reason";
import { reaction } from "#lib/i18n/es/reaction";
import { metadata } from "#lib/i18n/es/metadata";
import { reply } from "#lib/i18n/es/reply";
import { switcher } from "#lib/i18n/es/switcher";
import { notification } from "#lib/i18n/es/notification";
import { upload } from "#lib/i18n/es/upload";

/** The same in Spanish: short, friendly, and as one speaks to a friend. */
export const es = {
  ...action,
  ...attachment,
  ...channel,
  ...composer,
  ...connection,
  ...login,
  ...emoji,
  ...error,
  ...format,
  ...gallery,
  ...image,
  ...appearance,
  ...keys,
  ...message,
  ...page,
  ...people,
  ...reason,
  ...reaction,
  ...metadata,
  ...reply,
  ...switcher,
  ...notification,
  ...upload,
};
