/** The login screen. */
export const login = {
  "login.destination": "Joining {channel}",
  "login.enter": "Enter",
  "login.entering": "Entering…",
  "login.expired": "Your session has ended. Enter again to continue.",
  "login.continueAs": "Continue with that name",
  "login.peopleOnline": { one: "{count} person here", other: "{count} people here" },
  "login.loggedOut": "You logged out elsewhere, so your name is free again. Enter to continue.",
  "login.name": "Your name",
  "login.nameFree": "This name is free.",
  "login.nameFreeAs": "Free. People will see you as “{name}”.",
  "login.nameLost": "Someone took this name while you were away.",
  "login.noName": "Enter a name to continue",
  "login.suggestions": "Try:",
  "login.titleEnd": "You’re in.",
  "login.title": "Pick a name.",
  "login.unreachable": "Can’t reach Parley right now. Your name is still here: try again in a moment.",
} as const;
