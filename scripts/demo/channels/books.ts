import type { DemoChannel } from "../demo-channel";

export const books: DemoChannel = {
  name: "books",
  topic: "What we read, and whether we finished it",
  messages: [
    ["5d 20:10", "Ada", "Finished the one about maps. Recommended for everybody who has ever named a variable."],
    ["5d 20:12", "Grace", "Is it long?"],
    ["5d 20:13", "Ada", "Long, but in short chapters. I read it standing in trams."],
    [
      "3d 21:12",
      "Ada",
      "**Notes from Thursday**\n\n1. A page has a measure, a screen has not: give it one.\n2. White space is not empty.\n3. Nobody remembers the font, everybody remembers being tired.\n\nNext time we talk about typefaces for small sizes.",
    ],
    ["3d 21:20", "Linus", "> White space is not empty.\n\nThis should be on a cushion."],
    ["1d 08:45", "Grace", "The library has the second edition. I have reserved it until Friday."],
  ],
};
