// The painted backdrop of the stage: eight small scenes, drawn here so that they weigh nothing and follow the colour scheme.
import type { ReactNode } from "react";
import type { TopicCategory } from "@/lib/talks";
import classes from "./talk-scene.module.css";

type Scene = "kitchen" | "sky" | "room" | "meadow" | "theatre" | "workshop" | "road" | "night";

const SCENE_OF: Readonly<Record<TopicCategory, Scene>> = {
  food: "kitchen",
  weather: "sky",
  seasons: "sky",
  home: "room",
  manners: "room",
  play: "meadow",
  nature: "meadow",
  creatures: "meadow",
  music: "theatre",
  stories: "theatre",
  inventions: "workshop",
  journeys: "road",
  night: "night",
  "big questions": "night",
};

export function TalkScene({ category }: { category: TopicCategory }) {
  const scene = SCENE_OF[category];
  return (
    <svg
      className={classes.scene}
      data-scene={scene}
      viewBox="0 0 560 400"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden
    >
      <rect className={classes.sky} width="560" height="400" />
      {PAINTED[scene]}
    </svg>
  );
}

// Motifs stand at the sides between the topic's card and the creatures' heads, and within the middle four fifths: a phone shows no more.

const hills = (
  <>
    <path className={classes.far} d="M0 286c70-58 140-62 220-34s150 26 220-12 90-34 120-20v180H0z" />
    <path className={classes.near} d="M0 340c90-40 180-46 290-30s190 12 270-18v108H0z" />
  </>
);

const floor = (
  <>
    <path className={classes.near} d="M0 306h560v94H0z" />
    <path className={classes.far} d="M0 306h560v9H0z" />
  </>
);

const PAINTED: Readonly<Record<Scene, ReactNode>> = {
  kitchen: (
    <>
      <path className={classes.pane} d="M222 118h116a10 10 0 0 1 10 10v92H212v-92a10 10 0 0 1 10-10z" />
      <path className={classes.stroke} d="M280 118v102M212 170h136M200 224h160" />
      <path className={classes.far} d="M66 196h112v8H66zM382 196h112v8H382z" />
      <path
        className={classes.accent}
        d="M80 160h24a5 5 0 0 1 5 5v31H75v-31a5 5 0 0 1 5-5zM398 152h28a5 5 0 0 1 5 5v39h-38v-39a5 5 0 0 1 5-5z"
      />
      <path className={classes.detail} d="M120 172h30v24h-30zM442 166h24v30h-24z" />
      <path className={classes.detail} d="M84 150h16v10H84zM403 142h18v10h-18z" />
      {floor}
    </>
  ),
  sky: (
    <>
      <circle className={classes.glow} cx="438" cy="172" r="50" />
      <circle className={classes.accent} cx="438" cy="172" r="31" />
      <path
        className={classes.pane}
        d="M98 208a24 24 0 0 1 6-47 35 35 0 0 1 66-7 27 27 0 0 1 37 21 18 18 0 0 1-3 33zM302 168a15 15 0 0 1 4-29 22 22 0 0 1 41-5 17 17 0 0 1 23 13 11 11 0 0 1-2 21z"
      />
      <path className={classes.stroke} d="M122 224l-9 22M150 224l-9 22M178 224l-9 22" />
      {hills}
    </>
  ),
  room: (
    <>
      <path className={classes.pane} d="M84 124h92a8 8 0 0 1 8 8v96H76v-96a8 8 0 0 1 8-8z" />
      <path className={classes.stroke} d="M130 124v104M76 176h108M66 232h128" />
      <circle className={classes.glow} cx="440" cy="196" r="62" />
      <path className={classes.accent} d="M412 196l18-52h24l18 52z" />
      <path className={classes.detail} d="M438 196h8v96h-8zM420 292h44v14h-44z" />
      <path className={classes.far} d="M258 136h48v62h-48z" />
      <path className={classes.sky} d="M264 142h36v50h-36z" />
      {floor}
      <ellipse className={classes.far} cx="280" cy="362" rx="230" ry="24" />
    </>
  ),
  meadow: (
    <>
      <circle className={classes.glow} cx="112" cy="166" r="46" />
      <circle className={classes.accent} cx="112" cy="166" r="28" />
      {hills}
      <path className={classes.detail} d="M448 276c-5-24-3-48 0-66h14c3 20 5 42 0 64z" />
      <path
        className={classes.leaves}
        d="M456 116c33 0 56 22 56 50s-22 50-56 50-54-22-54-50 22-50 54-50zM408 184c13 0 24 8 24 19s-10 20-24 20-23-8-23-20 10-19 23-19z"
      />
      <path
        className={classes.accent}
        d="M58 356a6 6 0 1 1 12 0 6 6 0 0 1-12 0zM196 376a5 5 0 1 1 10 0 5 5 0 0 1-10 0zM356 362a6 6 0 1 1 12 0 6 6 0 0 1-12 0zM496 344a5 5 0 1 1 10 0 5 5 0 0 1-10 0z"
      />
    </>
  ),
  theatre: (
    <>
      <ellipse className={classes.glow} cx="280" cy="330" rx="210" ry="170" />
      {floor}
      <path className={classes.detail} d="M0 0h104c6 120-22 236-82 306H0zM560 0H456c-6 120 22 236 82 306h22z" />
      <path
        className={classes.stroke}
        d="M36 0c4 110-6 210-28 296M72 0c4 100-10 198-40 290M524 0c-4 110 6 210 28 296M488 0c-4 100 10 198 40 290"
      />
      <path
        className={classes.accent}
        d="M124 150a6 6 0 1 1 12 0 6 6 0 0 1-12 0zM184 168a6 6 0 1 1 12 0 6 6 0 0 1-12 0zM274 176a6 6 0 1 1 12 0 6 6 0 0 1-12 0zM364 168a6 6 0 1 1 12 0 6 6 0 0 1-12 0zM424 150a6 6 0 1 1 12 0 6 6 0 0 1-12 0z"
      />
    </>
  ),
  workshop: (
    <>
      <path className={classes.pane} d="M66 122h156v104H66z" />
      <path className={classes.stroke} d="M92 142v46M116 142v58M144 142l22 46M192 142v30a12 12 0 0 0 14 12" />
      <path
        className={classes.accent}
        d="M416 124l9 2 3 10 10 3 8-7 9 9-6 9 4 9 10 3v12l-10 3-4 9 6 9-9 9-8-7-10 3-3 10h-12l-3-10-9-4-10 7-9-9 7-9-4-9-11-3v-12l11-3 4-9-7-9 9-9 10 7 9-4 3-10zM410 152a16 16 0 1 0 0 32 16 16 0 0 0 0-32z"
        fillRule="evenodd"
      />
      <path
        className={classes.detail}
        d="M482 198l6 2 2 7 7 2 6-4 6 6-4 6 2 7 7 2v8l-7 2-2 7 4 6-6 6-6-4-7 2-2 7h-8l-2-7-7-2-6 4-6-6 4-6-2-7-7-2v-8l7-2 2-7-4-6 6-6 6 4 7-2 2-7zM485 216a11 11 0 1 0 0 22 11 11 0 0 0 0-22z"
        fillRule="evenodd"
      />
      {floor}
      <path className={classes.detail} d="M72 264h46v42H72zM128 280h30v26h-30z" />
    </>
  ),
  road: (
    <>
      <circle className={classes.accent} cx="280" cy="168" r="30" />
      <path className={classes.far} d="M0 280l88-112 62 76 70-96 84 112 66-80 78 92 58-62 54 70v120H0z" />
      <path className={classes.near} d="M0 316c100-24 190-28 290-20s190 4 270-18v122H0z" />
      <path className={classes.pane} d="M270 298c30 10 20 22-18 34s-44 34-36 68h118c-26-30-12-50 4-64s14-30-46-40z" />
      <path className={classes.detail} d="M438 210h8v98h-8z" />
      <path className={classes.accent} d="M408 196h58l16 13-16 13h-58z" />
    </>
  ),
  night: (
    <>
      <path className={classes.accent} d="M428 122a44 44 0 1 0 38 68 38 38 0 0 1-38-68z" />
      <path
        className={classes.star}
        d="M92 132l4 10 10 4-10 4-4 10-4-10-10-4 10-4zM172 186l3 8 8 3-8 3-3 8-3-8-8-3 8-3zM236 138l3 8 8 3-8 3-3 8-3-8-8-3 8-3zM330 188l4 10 10 4-10 4-4 10-4-10-10-4 10-4zM362 132l2 6 6 2-6 2-2 6-2-6-6-2 6-2zM500 226l3 8 8 3-8 3-3 8-3-8-8-3 8-3zM118 226l2 6 6 2-6 2-2 6-2-6-6-2 6-2z"
      />
      {hills}
      <path
        className={classes.detail}
        d="M66 300l-22-4 18-20-16-4 20-22-15-4 22-28 22 28-15 4 20 22-16 4 18 20-22 4v14H66z"
      />
    </>
  ),
};
