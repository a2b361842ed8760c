// The places a chatling is pictured in. Each is drawn in two layers, with the creature between them, for any moment of a loop, so that
// the same scene makes a picture and a film.

import { seededRandom } from "../../lib/seeded-random";
import {
  backdrop,
  circle,
  cloud,
  ellipse,
  flower,
  GROUND_Y,
  hill,
  line,
  move,
  path,
  rect,
  shadow,
  star,
  tuft,
  wave,
} from "./brush";

export type Scene = {
  name: string;
  tags: readonly string[];
  /** "A green Mossling …": what the picture shows, for who cannot see it. */
  words: string;
  layers(t: number): { back: string; front: string };
  /** Whether anything moves in it beside the creature. */
  films: boolean;
};

const GARDEN: Scene = {
  name: "garden",
  tags: ["garden", "flower", "flowers", "spring", "sun", "sunny", "summer", "plant", "home", "butterfly", "morning"],
  words: "stands in a garden full of flowers while a butterfly passes",
  films: true,
  layers: (t) => {
    const beds = [60, 118, 520, 588].map((x, index) =>
      flower(
        x,
        GROUND_Y - 22 + (index % 2) * 14,
        1.5,
        ["#f7a6b8", "#f6c453", "#c7a3e6", "#f79e85"][index] ?? "#f7a6b8",
      ),
    );
    const near = [30, 176, 262, 404, 470, 614].map((x, index) => tuft(x, 446 + (index % 3) * 12, 1.3, "#7db86b"));
    return {
      back: `${backdrop("sky", "#bfe6f7", "#f3f9e6")}${circle(548, 84, 44, "#ffdf80")}${cloud(120, 92, 1.1, "#ffffff", 0.9)}${cloud(372, 62, 0.8, "#ffffff", 0.8)}${hill(300, 18, "#cfe8b0", 1)}${fence()}${beds.join("")}`,
      front: `${hill(GROUND_Y, 5, "#a5d58a", 2)}${near.join("")}${flower(210, 440, 1.2, "#ffffff")}${flower(452, 452, 1.1, "#f7a6b8")}${butterfly(150 + 90 * wave(t), 170 + 34 * wave(t * 2, 0.3), t)}`,
    };
  },
};

const RAIN: Scene = {
  name: "rain",
  tags: ["rain", "rainy", "umbrella", "puddle", "wet", "weather", "storm", "drizzle", "autumn"],
  words: "keeps dry under a big umbrella while it rains",
  films: true,
  layers: (t) => {
    const random = seededRandom("drops");
    const drops = Array.from({ length: 46 }, () => {
      const x = random.next() * 680 - 20;
      const y = ((random.next() + t * (1 + random.below(2))) % 1) * 540 - 40;
      return line(`M${x} ${y}l-4 16`, "#8fb9d6", 3, 'opacity=".75"');
    });
    const rings = [90, 500].map((x, index) => {
      const age = (t * 2 + index * 0.5) % 1;
      return ellipse(
        x,
        446,
        14 + age * 34,
        4 + age * 8,
        "none",
        `stroke="#dcecf5" stroke-width="3" opacity="${1 - age}"`,
      );
    });
    return {
      back: `${backdrop("sky", "#9fb6c9", "#dfe9ee")}${cloud(120, 70, 1.7, "#c9d6e0")}${cloud(330, 50, 1.9, "#d5dfe7")}${cloud(550, 78, 1.6, "#c9d6e0")}${hill(310, 14, "#a9c7a0", 3)}${drops.slice(0, 28).join("")}${umbrella()}`,
      front: `${hill(GROUND_Y, 4, "#8fb98a", 1)}${ellipse(100, 446, 66, 15, "#b7cfdd")}${ellipse(500, 446, 80, 17, "#b7cfdd")}${rings.join("")}${drops.slice(28).join("")}${tuft(250, 452, 1.2, "#76a571")}${tuft(604, 430, 1.2, "#76a571")}`,
    };
  },
};

const NIGHT: Scene = {
  name: "night",
  tags: ["night", "stars", "star", "moon", "sky", "dark", "sleep", "dream", "bedtime", "evening", "wish", "space"],
  words: "looks up at the moon and a sky full of stars",
  films: true,
  layers: (t) => {
    const random = seededRandom("stars");
    const stars = Array.from({ length: 30 }, () => {
      const [x, y, size, phase] = [random.next() * 640, random.next() * 280, 2.5 + random.next() * 4, random.next()];
      return star(x, y, size, "#fff3c4", 0.35 + 0.65 * wave(t, phase));
    });
    const fall = (t * 1.6) % 1.6;
    const falling =
      fall < 0.5
        ? line(`M${470 - fall * 360} ${40 + fall * 200}l38 -21`, "#fff6d8", 4, `opacity="${1 - fall * 2}"`)
        : "";
    return {
      back: `${backdrop("sky", "#2d3566", "#6f77b5")}${stars.join("")}${circle(520, 96, 50, "#fdf1c7")}${circle(500, 84, 9, "#efdca0")}${circle(536, 112, 6, "#efdca0")}${circle(524, 74, 5, "#efdca0")}${falling}${hill(320, 22, "#565f9c", 0)}${pine(70, 336, 1.3, "#464e86")}${pine(132, 344, 0.9, "#4c5590")}${pine(586, 340, 1.1, "#464e86")}`,
      front: `${hill(GROUND_Y, 6, "#414a80", 2)}${tuft(70, 450, 1.4, "#353d6d")}${tuft(560, 446, 1.5, "#353d6d")}${lantern(476, 424, wave(t))}`,
    };
  },
};

const SNOW: Scene = {
  name: "snow",
  tags: ["snow", "winter", "cold", "snowman", "ice", "frost", "december", "white", "christmas"],
  words: "has built a small snowman in the falling snow",
  films: true,
  layers: (t) => {
    const random = seededRandom("flakes");
    const flakes = Array.from({ length: 44 }, () => {
      const [x, y, size, drift] = [random.next() * 640, random.next(), 2 + random.next() * 4, random.next()];
      return circle(x + 12 * Math.sin((t + drift) * 2 * Math.PI), ((y + t) % 1) * 520 - 20, size, "#ffffff");
    });
    return {
      back: `${backdrop("sky", "#a9c4e4", "#eaf2fa")}${hill(290, 20, "#dbe8f4", 2)}${pine(76, 352, 1.7, "#7fa596")}${pine(170, 334, 1.1, "#93b5a7")}${pine(584, 344, 1.4, "#7fa596")}${flakes.slice(0, 26).join("")}`,
      front: `${hill(GROUND_Y, 6, "#ffffff", 1)}${hill(440, 5, "#eef4fb", 3)}${snowman(516, 430)}${flakes.slice(26).join("")}`,
    };
  },
};

const TEA: Scene = {
  name: "tea",
  tags: ["tea", "cup", "drink", "kitchen", "cosy", "cozy", "warm", "breakfast", "biscuit", "cake", "home", "table"],
  words: "sits at a table with a steaming cup of tea and a plate of biscuits",
  films: false,
  layers: (t) => ({
    back: `${backdrop("wall", "#fbe7cf", "#fdf3e4")}${window_(92, 66)}${shelf()}`,
    front: `${rect(0, GROUND_Y - 6, 640, 100, "#c58f63")}${rect(0, GROUND_Y - 6, 640, 14, "#d7a476")}${cup(482, 396, t)}${biscuits(146, 424)}`,
  }),
};

const BEACH: Scene = {
  name: "beach",
  tags: ["beach", "sea", "ocean", "sand", "sun", "summer", "holiday", "water", "swim", "wave", "shell", "castle"],
  words: "is on the beach beside a sandcastle, with the sea behind",
  films: true,
  layers: (t) => {
    const foam = [286, 312, 338].map((y, index) => {
      const shift = 30 * wave(t, index / 3);
      return line(
        `M${-60 + shift} ${y}q40 -9 80 0t80 0 80 0 80 0 80 0 80 0 80 0 80 0 80 0`,
        "#ffffff",
        4,
        `opacity="${0.85 - index * 0.15}"`,
      );
    });
    return {
      back: `${backdrop("sky", "#9edcf5", "#e9f8fb")}${circle(110, 90, 46, "#ffe08a")}${cloud(420, 80, 1.2, "#ffffff", 0.9)}${rect(0, 258, 640, 120, "#5fb7d4")}${rect(0, 300, 640, 90, "#7ccbe0")}${foam.join("")}${sail(500 + 16 * wave(t, 0.2), 250)}`,
      front: `${hill(GROUND_Y - 10, 8, "#f6dfae", 0)}${castle(524, 430)}${shell(96, 440)}${star(190, 452, 15, "#f79e85")}${circle(256, 460, 4, "#e0c48c")}${circle(420, 456, 3, "#e0c48c")}${circle(60, 410, 3, "#e0c48c")}`,
    };
  },
};

const BOOKS: Scene = {
  name: "books",
  tags: ["book", "books", "read", "reading", "story", "library", "learn", "school", "study", "quiet", "lamp"],
  words: "reads by lamplight beside a tall stack of books",
  films: false,
  layers: () => ({
    back: `${backdrop("wall", "#d9c8e8", "#efe6f5")}${bookcase()}${ellipse(496, 226, 170, 170, "#fff3c4", 'opacity=".5"')}`,
    front: `${rect(0, GROUND_Y - 2, 640, 100, "#a9765a")}${ellipse(320, 440, 270, 34, "#d99a8b")}${ellipse(320, 438, 220, 24, "#e8b3a5")}${stack(128, 434)}${lamp(520, 436)}`,
  }),
};

const BIRTHDAY: Scene = {
  name: "birthday",
  tags: [
    "birthday",
    "party",
    "cake",
    "balloon",
    "balloons",
    "celebrate",
    "candle",
    "present",
    "gift",
    "happy",
    "congratulations",
  ],
  words: "celebrates with a cake, balloons and paper flags",
  films: true,
  layers: (t) => {
    const bob = (phase: number): number => 8 * wave(t, phase);
    return {
      back: `${backdrop("wall", "#ffe3ea", "#fff6ea")}${flags()}${balloon(80, 190 + bob(0), "#f79e85")}${balloon(146, 150 + bob(0.4), "#86c5ec")}${balloon(556, 170 + bob(0.7), "#bb9bdb")}${confetti()}`,
      front: `${rect(0, GROUND_Y, 640, 92, "#f3c9a8")}${rect(0, GROUND_Y, 640, 10, "#f9dcc4")}${cake(498, 424, wave(t * 3))}${present(132, 430)}`,
    };
  },
};

const FOREST: Scene = {
  name: "forest",
  tags: ["forest", "tree", "trees", "mushroom", "wood", "woods", "walk", "hike", "leaf", "moss", "nature", "autumn"],
  words: "takes a walk in the forest, between tall trees and mushrooms",
  films: false,
  layers: () => ({
    back: `${backdrop("sky", "#d8efd0", "#f4f7dc")}${[40, 150, 470, 590].map((x, index) => trunk(x, index)).join("")}${hill(336, 10, "#a9cf94", 2)}`,
    front: `${hill(GROUND_Y, 7, "#86b872", 1)}${mushroom(112, 432, 1.3, "#e9786a")}${mushroom(164, 446, 0.8, "#f0a35e")}${mushroom(540, 436, 1.1, "#e9786a")}${tuft(240, 452, 1.2, "#6fa35e")}${tuft(430, 448, 1.4, "#6fa35e")}${tuft(606, 444, 1.2, "#6fa35e")}`,
  }),
};

export const SCENES: readonly Scene[] = [GARDEN, RAIN, NIGHT, SNOW, TEA, BEACH, BOOKS, BIRTHDAY, FOREST];

function fence(): string {
  const posts = Array.from({ length: 11 }, (_, index) => {
    const x = index * 62 + 2;
    return path(`M${x} 366v-58l10 -12 10 12v58Z`, "#fffaf0");
  });
  return `${rect(0, 326, 640, 8, "#f3e7d3")}${rect(0, 350, 640, 8, "#f3e7d3")}${posts.join("")}`;
}

function butterfly(x: number, y: number, t: number): string {
  const open = 0.35 + 0.65 * wave(t * 6);
  const wing = (side: number): string =>
    `<g transform="scale(${side * open} 1)">${ellipse(11, -6, 11, 9, "#f79e85")}${ellipse(9, 7, 8, 7, "#f6c453")}</g>`;
  return move(x, y, `${wing(1)}${wing(-1)}${ellipse(0, 0, 2.5, 11, "#4a3b32")}`, 14);
}

/** Spread over the creature, its stick beside it. */
function umbrella(): string {
  const ribs = [96, 208, 320, 432, 544].slice(1, 4);
  return `${line("M470 150V392q0 18 -18 18t-18 -16", "#8b6a52", 8)}${path("M150 176C160 84 240 40 340 40S520 84 530 176q-32 -22 -63 0 -32 -22 -63 0 -32 -22 -64 0 -32 -22 -63 0 -32 -22 -64 0 -32 -22 -63 0Z", "#e9786a")}${ribs.map((x) => line(`M340 42Q${x + 20} 90 ${x + 20} 166`, "#d9604f", 3)).join("")}${circle(340, 36, 7, "#8b6a52")}`;
}

function pine(x: number, y: number, size: number, fill: string): string {
  const tier = (top: number, width: number): string =>
    path(
      `M${x} ${y - top * size}l${width * size} ${44 * size}h${-2 * width * size}Z`,
      fill,
      `stroke="${fill}" stroke-width="6" stroke-linejoin="round"`,
    );
  return `${rect(x - 5 * size, y - 8, 10 * size, 30 * size, "#6b5446")}${tier(118, 24)}${tier(88, 32)}${tier(54, 40)}`;
}

function lantern(x: number, y: number, glow: number): string {
  return `${circle(x, y - 22, 46 + 8 * glow, "#ffe9a8", 'opacity=".28"')}${shadow(x, y + 6, 26, 0.3)}${rect(x - 16, y - 42, 32, 44, "#ffe08a", 'rx="6"')}${rect(x - 19, y - 48, 38, 9, "#5b4a3e", 'rx="3"')}${rect(x - 19, y - 2, 38, 9, "#5b4a3e", 'rx="3"')}${line(`M${x - 10} ${y - 50}q10 -16 20 0`, "#5b4a3e", 4)}`;
}

function snowman(x: number, y: number): string {
  return `${shadow(x, y + 8, 52)}${circle(x, y - 26, 36, "#ffffff")}${circle(x + 6, y - 24, 32, "#eef4fb")}${circle(x, y - 26, 30, "#ffffff")}${circle(x, y - 78, 24, "#ffffff")}${circle(x - 8, y - 83, 3, "#2b3440")}${circle(x + 8, y - 83, 3, "#2b3440")}${path(`M${x} ${y - 77}l20 5 -20 4Z`, "#f0934e")}${line(`M${x - 22} ${y - 60}q22 10 44 0l4 20`, "#e9786a", 8)}${line(`M${x - 34} ${y - 36}l-26 -20m8 6l-10 2`, "#7a5c48", 4)}${line(`M${x + 34} ${y - 36}l24 -22m-7 6l9 3`, "#7a5c48", 4)}${circle(x, y - 38, 3, "#2b3440")}${circle(x, y - 24, 3, "#2b3440")}`;
}

function window_(x: number, y: number): string {
  return `${rect(x - 8, y - 8, 156, 176, "#d7a476", 'rx="10"')}${rect(x, y, 140, 160, "#bfe3f4", 'rx="4"')}${path(`M${x} ${y + 118}q40 -30 80 -8t60 -6v56h-140Z`, "#a9d18e")}${circle(x + 106, y + 36, 18, "#ffe08a")}${rect(x + 66, y, 8, 160, "#d7a476")}${rect(x, y + 74, 140, 8, "#d7a476")}`;
}

function shelf(): string {
  const jars = ["#9ccc7f", "#f79e85", "#86c5ec"].map((fill, index) => {
    const x = 470 + index * 46;
    return `${rect(x, 116, 34, 40, fill, 'rx="8"')}${rect(x + 4, 108, 26, 10, "#fffaf0", 'rx="4"')}`;
  });
  return `${rect(452, 156, 156, 10, "#c58f63", 'rx="4"')}${jars.join("")}`;
}

function cup(x: number, y: number, t: number): string {
  const steam = [-14, 2, 18].map((dx, index) =>
    line(`M${x + dx} ${y - 60}q${8 - 16 * wave(t, index / 3)} -14 0 -28t0 -26`, "#ffffff", 5, 'opacity=".8"'),
  );
  return `${shadow(x, y + 16, 58)}${ellipse(x, y + 12, 54, 11, "#fffaf0")}${line(`M${x + 34} ${y - 30}q28 0 22 20t-30 12`, "#86c5ec", 8)}${path(`M${x - 38} ${y - 44}h76q0 56 -38 56t-38 -56Z`, "#86c5ec")}${ellipse(x, y - 44, 38, 9, "#a9d8f5")}${ellipse(x, y - 43, 31, 6.5, "#b5763f")}${steam.join("")}`;
}

function biscuits(x: number, y: number): string {
  const one = (dx: number, dy: number): string =>
    `${circle(x + dx, y + dy, 20, "#e2ac6b")}${[
      [-6, -5],
      [7, -3],
      [-1, 7],
    ]
      .map(([a = 0, b = 0]) => circle(x + dx + a, y + dy + b, 3.5, "#6b4630"))
      .join("")}`;
  return `${shadow(x, y + 16, 70)}${ellipse(x, y + 8, 66, 15, "#fffaf0")}${ellipse(x, y + 6, 50, 9, "#f1e4d2")}${one(-26, -6)}${one(24, -4)}${one(-2, -20)}`;
}

function sail(x: number, y: number): string {
  return `${path(`M${x - 34} ${y + 8}h68l-12 18h-44Z`, "#e9786a")}${rect(x - 2, y - 62, 4, 70, "#7a5c48")}${path(`M${x + 5} ${y - 60}q36 30 30 62h-30Z`, "#fffaf0")}${path(`M${x - 5} ${y - 50}q-24 24 -22 52h22Z`, "#f6e6c8")}`;
}

function castle(x: number, y: number): string {
  const tower = (dx: number, height: number, width: number): string => {
    const teeth = [0, 1, 2].map((index) =>
      rect(x + dx + (index * width) / 2.6, y - height - 10, width / 4.2, 12, "#e8c887"),
    );
    return `${rect(x + dx, y - height, width, height, "#e8c887")}${teeth.join("")}`;
  };
  return `${shadow(x + 4, y + 4, 84)}${tower(-66, 62, 40)}${tower(30, 62, 40)}${rect(x - 34, y - 42, 74, 42, "#dfbb76")}${tower(-20, 92, 46)}${path(`M${x - 12} ${y}v-24q15 -18 30 0v24Z`, "#b98f52")}${line(`M${x + 3} ${y - 102}v-34`, "#7a5c48", 4)}${path(`M${x + 5} ${y - 136}l28 10 -28 11Z`, "#e9786a")}`;
}

function shell(x: number, y: number): string {
  const ribs = [-16, -6, 6, 16].map((dx) => line(`M${x} ${y + 10}L${x + dx} ${y - 14}`, "#e39cab", 2.5));
  return `${path(`M${x} ${y + 12}C${x - 40} ${y - 2} ${x - 26} ${y - 26} ${x} ${y - 24}S${x + 40} ${y - 2} ${x} ${y + 12}Z`, "#f8c3cd")}${ribs.join("")}`;
}

function bookcase(): string {
  const random = seededRandom("bookcase");
  const rows = [84, 166, 248].map((y) => {
    const books: string[] = [];
    for (let x = 40; x < 250; ) {
      const [width, height] = [12 + random.below(12), 44 + random.below(20)];
      books.push(
        rect(
          x,
          y + 66 - height,
          width,
          height,
          random.pick(["#f79e85", "#9ccc7f", "#86c5ec", "#f4c659", "#bb9bdb", "#f3a3ba"]),
          'rx="2"',
        ),
      );
      x += width + 3;
    }
    return `${books.join("")}${rect(30, y + 66, 244, 10, "#9b7156")}`;
  });
  return `${rect(24, 62, 256, 330, "#b98a6b", 'rx="8"')}${rect(34, 72, 236, 320, "#8a6149")}${rows.join("")}`;
}

function stack(x: number, y: number): string {
  const colours = ["#86c5ec", "#f79e85", "#9ccc7f", "#f4c659", "#bb9bdb"];
  const books = colours.map((fill, index) => {
    const dx = [0, 6, -5, 4, -2][index] ?? 0;
    return `${rect(x - 56 + dx, y - 22 - index * 24, 112, 22, fill, 'rx="4"')}${rect(x - 48 + dx, y - 17 - index * 24, 96, 12, "#fffaf0", 'rx="2" opacity=".75"')}`;
  });
  return `${shadow(x, y + 2, 74)}${books.join("")}`;
}

function lamp(x: number, y: number): string {
  return `${shadow(x, y + 4, 48)}${ellipse(x, y, 40, 10, "#6b5446")}${rect(x - 4, y - 180, 8, 180, "#6b5446")}${path(`M${x - 30} ${y - 234}h60l26 66h-112Z`, "#ffd978", 'stroke="#ffd978" stroke-width="6" stroke-linejoin="round"')}${ellipse(x, y - 166, 54, 8, "#fff3c4")}`;
}

function flags(): string {
  const colours = ["#f79e85", "#86c5ec", "#f4c659", "#9ccc7f", "#bb9bdb"];
  const hung = Array.from({ length: 13 }, (_, index) => {
    const x = index * 52 - 10;
    const y = 30 + 46 * Math.sin((index / 12) * Math.PI);
    return path(`M${x} ${y}l38 4 -21 38Z`, colours[index % colours.length] ?? "#f79e85");
  });
  return `${line("M-10 30Q320 130 650 30", "#a98b73", 3)}${hung.join("")}`;
}

function balloon(x: number, y: number, fill: string): string {
  return `${line(`M${x} ${y + 44}q-14 50 4 96t-4 70`, "#b79f8c", 2.5)}${ellipse(x, y, 34, 42, fill)}${path(`M${x - 6} ${y + 48}l6 -8 6 8Z`, fill)}${ellipse(x - 11, y - 16, 7, 11, "#ffffff", 'opacity=".45"')}`;
}

function confetti(): string {
  const random = seededRandom("confetti");
  return Array.from({ length: 34 }, () => {
    const fill = random.pick(["#f79e85", "#86c5ec", "#f4c659", "#9ccc7f", "#bb9bdb"]);
    return move(
      random.next() * 640,
      90 + random.next() * 270,
      rect(-5, -3, 10, 6, fill, 'rx="2" opacity=".8"'),
      random.below(180),
    );
  }).join("");
}

function cake(x: number, y: number, flicker: number): string {
  const candles = [-28, 0, 28].map(
    (dx) =>
      `${rect(x + dx - 4, y - 118, 8, 30, "#86c5ec", 'rx="3"')}${ellipse(x + dx, y - 128, 6, 9 + 3 * flicker, "#ffd45e")}${ellipse(x + dx, y - 126, 3, 5, "#fff3c4")}`,
  );
  const icing = `M${x - 56} ${y - 88}h112v20q-9 16 -18 0 -10 20 -19 2 -10 18 -19 0 -9 16 -18 0 -10 20 -19 0 -9 14 -19 -2 -9 12 -18 -2Z`;
  return `${shadow(x, y + 6, 92)}${ellipse(x, y + 2, 88, 14, "#fffaf0")}${rect(x - 72, y - 46, 144, 46, "#f3a3ba", 'rx="8"')}${rect(x - 56, y - 88, 112, 44, "#f9d8a8", 'rx="8"')}${path(icing, "#fffaf0")}${candles.join("")}${[-50, -18, 14, 46].map((dx) => circle(x + dx, y - 24, 6, "#fffaf0")).join("")}`;
}

function present(x: number, y: number): string {
  return `${shadow(x, y + 4, 64)}${rect(x - 50, y - 62, 100, 62, "#9ccc7f", 'rx="6"')}${rect(x - 56, y - 78, 112, 22, "#86bd68", 'rx="5"')}${rect(x - 9, y - 78, 18, 78, "#f79e85")}${path(`M${x} ${y - 78}q-44 -6 -36 -30t36 30q44 -6 36 -30t-36 30Z`, "#f79e85")}`;
}

function trunk(x: number, index: number): string {
  const lean = index % 2 === 0 ? 8 : -6;
  const crown = ["#8cc07a", "#9ccb86", "#8cc07a", "#a8d394"][index] ?? "#8cc07a";
  return `${path(`M${x - 20} 400L${x - 14 + lean} 60h28l6 340Z`, "#a57f63")}${circle(x + lean, 70, 84, crown)}${circle(x - 52 + lean, 110, 52, crown)}${circle(x + 56 + lean, 108, 50, crown)}`;
}

function mushroom(x: number, y: number, size: number, fill: string): string {
  const dots = [
    [-20, -40, 5],
    [4, -50, 6],
    [22, -36, 4],
  ].map(([dx = 0, dy = 0, r = 0]) => circle(x + dx * size, y + dy * size, r * size, "#fffaf0"));
  return `${shadow(x, y + 2, 34 * size)}${path(`M${x - 12 * size} ${y}q4 ${-20 * size} 0 ${-34 * size}h${24 * size}q-4 ${14 * size} 0 ${34 * size}Z`, "#fff1dc")}${path(`M${x - 40 * size} ${y - 28 * size}q${4 * size} ${-38 * size} ${40 * size} ${-38 * size}t${40 * size} ${38 * size}q${-40 * size} ${14 * size} ${-80 * size} 0Z`, fill)}${dots.join("")}`;
}
