/** Notices about a lost connection and unsent messages. */
export const connection = {
  "connection.enterAgain": "Enter again",
  "connection.sessionEnded":
    "Your session has ended, so what you wrote here can’t be sent. Copy what you need, then enter again.",
  "connection.intercepted":
    "Something else is answering instead of Parley. This network or a proxy may want you to sign in.",
  "connection.offline": "You are offline.",
  "connection.reconnecting": "Reconnecting…",
  "connection.restarting": "Parley is restarting. What you write will go out as soon as it’s back.",
  "connection.seeAnswer": "See the response",
  "connection.willSend": "What you write will go out when you are back.",
  "connection.unsent": {
    one: "{count} message will go out when you are back.",
    other: "{count} messages will go out when you are back.",
  },
} as const;
