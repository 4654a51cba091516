/** What becomes of what one writes when the connection is bad. */
export const connection = {
  "connection.enterAgain": "Enter again",
  "connection.sessionEnded":
    "Your session has ended, so what you wrote here can’t be sent any more. Copy what you need, then enter again.",
  "connection.intercepted":
    "Something else answers in Parley's place. Perhaps this network, or a proxy, wants you to sign in.",
  "connection.offline": "You are offline.",
  "connection.reconnecting": "Reconnecting…",
  "connection.restarting": "Parley is restarting. What you write will go out as soon as it is back.",
  "connection.seeAnswer": "See what answers",
  "connection.willSend": "What you write will go out when you are back.",
  "connection.unsent": {
    one: "{count} message will go out when you are back.",
    other: "{count} messages will go out when you are back.",
  },
} as const;
