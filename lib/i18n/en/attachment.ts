/** Images that go with the next message. */
export const attachment = {
  "attachment.notAnImage": "This is not an image. JPEG, PNG, WebP, GIF and AVIF work.",
  "attachment.count": "Images attached: {count}",
  "attachment.description": "Description, for those who cannot see it (optional)",
  "attachment.descriptionOf": "Description of image {place}, for those who cannot see it (optional)",
  "attachment.empty": "This file is empty.",
  "attachment.group": "Attached images",
  "attachment.leftOut": {
    one: "A message holds at most {most} images: {count} was left out.",
    other: "A message holds at most {most} images: {count} were left out.",
  },
  "attachment.moveBack": "Move image {place} back",
  "attachment.moveForward": "Move image {place} forward",
  "attachment.moved": "Image moved to place {place} of {of}.",
  "attachment.noRoom": "Your browser has no room to keep these images: send them before you close the page.",
  "attachment.original": "Original quality: large photos are not made smaller before they are sent",
  "attachment.place": "Image {place} of {of}",
  "attachment.placeDescribed": "Image {place} of {of}: {description}",
  "attachment.remove": "Remove",
  "attachment.removeOnly": "Remove the image",
  "attachment.removePlace": "Remove image {place}",
  "attachment.removed": "Image {place} removed.",
  "attachment.tooMany": {
    one: "A message holds at most {most} images. Remove one to send it.",
    other: "A message holds at most {most} images. Remove {count} to send it.",
  },
  "attachment.unreadable": "This image cannot be shown by your browser. JPEG, PNG, WebP, GIF and AVIF work.",
} as const;
