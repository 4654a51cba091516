/** Button labels used in many places. */
export const action = {
  "action.cancel": "Cancel",
  "action.close": "Close",
  "action.discard": "Discard",
  "action.dismiss": "Dismiss",
  "action.edit": "Edit",
  "action.save": "Save",
  "action.tryAgain": "Try again",
  "action.tryNow": "Try now",
  "action.undo": "Undo",
} as const;
