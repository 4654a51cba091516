/** The name screen. */
export const login = {
  "door.destination": "You are going to {channel}.",
  "door.enter": "Enter",
  "door.entering": "Entering…",
  "door.expired": "Your session has ended. Enter again to go on.",
  "door.goOn": "Go on under that name",
  "door.here": { one: "{count} person is there right now.", other: "{count} people are there right now." },
  "door.loggedOut": "You logged out elsewhere, so your name is free again. Enter to go on.",
  "door.name": "Your name",
  "door.nameFree": "This name is free.",
  "door.nameFreeAs": "Free. People will see you as “{name}”.",
  "door.nameGone": "Somebody has taken this name while you were away.",
  "door.noName": "Type a name first: whatever people call you.",
  "door.suggestions": "Free:",
  "door.thatIsAll": "That is all.",
  "door.title": "Enter with a name.",
  "door.unreachable": "Parley cannot be reached at the moment. Your name is still here: try again in a moment.",
} as const;
