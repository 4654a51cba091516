/** The name screen. */
export const login = {
  "login.destination": "You are going to {channel}.",
  "login.enter": "Enter",
  "login.entering": "Entering…",
  "login.expired": "Your session has ended. Enter again to go on.",
  "login.continueAs": "Go on under that name",
  "login.peopleOnline": { one: "{count} person is there right now.", other: "{count} people are there right now." },
  "login.loggedOut": "You logged out elsewhere, so your name is free again. Enter to go on.",
  "login.name": "Your name",
  "login.nameFree": "This name is free.",
  "login.nameFreeAs": "Free. People will see you as “{name}”.",
  "login.nameLost": "Somebody has taken this name while you were away.",
  "login.noName": "Type a name first: whatever people call you.",
  "login.suggestions": "Free:",
  "login.titleEnd": "That is all.",
  "login.title": "Enter with a name.",
  "login.unreachable": "Parley cannot be reached at the moment. Your name is still here: try again in a moment.",
} as const;
