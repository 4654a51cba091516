/** Who is here, and who one is. */
export const people = {
  "people.channelsAndYou": "Channels and you",
  "people.here": "{count} here",
  "people.hereNow": "Here now",
  "people.hereCount": { one: "{count} person is here", other: "{count} people are here" },
  "people.hereShow": { one: "{count} person is here. Show who", other: "{count} people are here. Show who" },
  "people.logOut": "Log out",
  "people.logOutAnyway": "Log out anyway",
  "people.stay": "Stay",
  "people.stillIn": "You are still logged in. {reason}",
  "people.unsent": {
    one: "{count} message has not been sent yet. Logging out throws it away.",
    other: "{count} messages have not been sent yet. Logging out throws them away.",
  },
  "people.whoIsHere": "Who is here",
  "people.youAre": "You are",
} as const;
