import type { DemoChannel } from "../demo-channel";

/** Channels in scripts that a page has to set as well as Latin. */
export const languages: DemoChannel[] = [
  {
    name: "台所",
    topic: "今日のごはん",
    messages: [
      ["5d 03:10", "Grace", "今日は味噌汁と焼き魚です。出汁は昆布からとりました。"],
      ["5d 03:12", "Ada", "おいしそう！ レシピを教えてください。"],
      [
        "5d 03:20",
        "Grace",
        "簡単です：\n\n1. 昆布を水に30分つける\n2. 弱火で温めて、沸騰する前に取り出す\n3. 味噌を溶く",
      ],
      ["5d 03:21", "Ada", "ありがとう、今晩やってみます。"],
    ],
  },
  {
    name: "Sobremesa",
    topic: "Lo que se habla después de comer",
    messages: [
      ["4d 14:30", "Ada", "¿Alguien ha probado el café nuevo de la esquina?"],
      ["4d 14:33", "Linus", "Sí. El café es bueno; la silla, peor."],
      ["4d 14:35", "Grace", "Entonces vamos de pie. ¿Mañana a las once?"],
      ["4d 14:36", "Linus", "A las once."],
    ],
  },
  {
    name: "المقهى",
    topic: "حديث هادئ",
    messages: [
      ["3d 17:00", "Grace", "مساء الخير. كيف كان يومكم؟"],
      ["3d 17:04", "Ada", "طويل، لكنه انتهى بكوب شاي وكتاب جيد."],
      ["3d 17:05", "Grace", "إذن انتهى كما يجب."],
    ],
  },
];
