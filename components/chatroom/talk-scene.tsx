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
      viewBox="0 0 800 360"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden
    >
      <rect className={classes.sky} width="800" height="360" />
      {PAINTED[scene]}
    </svg>
  );
}

const hills = (
  <>
    <path className={classes.far} d="M0 236c90-62 190-70 300-34s190 30 290-14 150-40 210-22v194H0z" />
    <path className={classes.near} d="M0 292c120-44 250-52 400-34s280 14 400-20v122H0z" />
  </>
);

const floor = <path className={classes.near} d="M0 262h800v98H0z" />;

const PAINTED: Readonly<Record<Scene, ReactNode>> = {
  kitchen: (
    <>
      <path className={classes.pane} d="M330 40h140a12 12 0 0 1 12 12v104H318V52a12 12 0 0 1 12-12z" />
      <path className={classes.stroke} d="M400 40v116M318 98h164M306 160h188" />
      <path className={classes.far} d="M40 132h196v10H40zM564 132h196v10H564z" />
      <path
        className={classes.accent}
        d="M62 92h30a6 6 0 0 1 6 6v34H56V98a6 6 0 0 1 6-6zM586 84h34a6 6 0 0 1 6 6v42h-46V90a6 6 0 0 1 6-6z"
      />
      <path
        className={classes.detail}
        d="M118 104h36v28h-36zM176 84h26a6 6 0 0 1 6 6v42h-38V90a6 6 0 0 1 6-6zM650 100h30v32h-30zM704 92h34v40h-34z"
      />
      {floor}
      <path className={classes.far} d="M0 262h800v12H0z" />
    </>
  ),
  sky: (
    <>
      <circle className={classes.glow} cx="640" cy="84" r="66" />
      <circle className={classes.accent} cx="640" cy="84" r="42" />
      <path
        className={classes.pane}
        d="M92 118a30 30 0 0 1 8-59 44 44 0 0 1 82-9 34 34 0 0 1 46 26 22 22 0 0 1-4 42zM420 88a22 22 0 0 1 6-43 33 33 0 0 1 61-7 25 25 0 0 1 34 20 16 16 0 0 1-3 30z"
      />
      <path className={classes.stroke} d="M122 138l-12 30M160 138l-12 30M198 138l-12 30" />
      {hills}
    </>
  ),
  room: (
    <>
      <path className={classes.pane} d="M96 44h132a66 66 0 0 1 0 0v132H96z" />
      <path className={classes.stroke} d="M162 44v132M96 110h132M84 180h156" />
      <path className={classes.detail} d="M560 262l14-84h60l14 84z" />
      <path className={classes.accent} d="M566 178l22-66h32l22 66z" />
      <circle className={classes.glow} cx="604" cy="178" r="84" />
      <path className={classes.far} d="M372 60h64v84h-64zM0 254h800v10H0z" />
      <path className={classes.sky} d="M380 68h48v68h-48z" />
      {floor}
      <ellipse className={classes.far} cx="400" cy="322" rx="320" ry="36" />
    </>
  ),
  meadow: (
    <>
      <circle className={classes.glow} cx="160" cy="78" r="58" />
      <circle className={classes.accent} cx="160" cy="78" r="36" />
      {hills}
      <path className={classes.detail} d="M668 250c-6-28-4-60 0-84h16c4 26 6 54 0 82z" />
      <path
        className={classes.leaves}
        d="M676 60c40 0 70 26 70 60s-28 62-72 62-68-26-68-60 28-62 70-62zM618 150c16 0 30 10 30 24s-12 26-30 26-30-10-30-26 14-24 30-24z"
      />
      <path
        className={classes.accent}
        d="M70 316a7 7 0 1 1 14 0 7 7 0 0 1-14 0zM236 334a6 6 0 1 1 12 0 6 6 0 0 1-12 0zM520 322a7 7 0 1 1 14 0 7 7 0 0 1-14 0zM744 300a6 6 0 1 1 12 0 6 6 0 0 1-12 0z"
      />
    </>
  ),
  theatre: (
    <>
      <ellipse className={classes.glow} cx="400" cy="300" rx="290" ry="190" />
      {floor}
      <path className={classes.far} d="M0 262h800v14H0z" />
      <path className={classes.detail} d="M0 0h128c8 96-26 190-92 262H0zM800 0H672c-8 96 26 190 92 262h36z" />
      <path
        className={classes.stroke}
        d="M44 0c4 90-6 178-32 250M88 0c4 82-12 168-48 240M756 0c-4 90 6 178 32 250M712 0c-4 82 12 168 48 240"
      />
      <path
        className={classes.detail}
        d="M0 0h800v22c-66 34-134 34-200 0-66 34-134 34-200 0-66 34-134 34-200 0C134 56 66 56 0 22z"
      />
      <path
        className={classes.accent}
        d="M196 46a7 7 0 1 1 8 0zM296 60a7 7 0 1 1 8 0zM396 46a7 7 0 1 1 8 0zM496 60a7 7 0 1 1 8 0zM596 46a7 7 0 1 1 8 0z"
      />
    </>
  ),
  workshop: (
    <>
      <path className={classes.pane} d="M70 44h230v130H70z" />
      <path className={classes.stroke} d="M104 70v58M134 70v72M168 70l30 60M232 70v44a16 16 0 0 0 32 0" />
      <path
        className={classes.accent}
        d="M586 58l10 2 4 12 12 4 10-8 10 10-7 11 5 11 12 3v14l-12 3-5 11 7 11-10 10-10-8-12 4-4 12h-14l-4-12-11-5-11 8-10-10 7-11-5-11-12-3v-14l12-3 5-11-7-11 10-10 11 8 11-5 4-12zM593 92a18 18 0 1 0 0 36 18 18 0 0 0 0-36z"
        fillRule="evenodd"
      />
      <path
        className={classes.detail}
        d="M684 136l7 2 3 8 8 3 7-5 7 7-5 7 3 8 8 2v10l-8 2-3 8 5 7-7 7-7-5-8 3-3 8h-9l-3-8-8-3-7 5-7-7 5-7-3-8-8-2v-10l8-2 3-8-5-7 7-7 7 5 8-3 3-8zM686 159a13 13 0 1 0 0 26 13 13 0 0 0 0-26z"
        fillRule="evenodd"
      />
      {floor}
      <path className={classes.far} d="M0 250h800v18H0z" />
      <path className={classes.detail} d="M60 200h54v50H60zM124 216h36v34h-36z" />
    </>
  ),
  road: (
    <>
      <circle className={classes.accent} cx="400" cy="120" r="40" />
      <path className={classes.far} d="M0 220l120-110 84 74 96-104 118 118 92-84 108 96 82-64 100 88v126H0z" />
      <path className={classes.near} d="M0 268c140-30 270-34 400-24s270 6 400-22v138H0z" />
      <path className={classes.pane} d="M384 246c40 12 6 26-24 40s-58 38-46 74h150c-30-32-18-58 2-74s20-32-60-42z" />
      <path className={classes.detail} d="M640 168h10v96h-10z" />
      <path className={classes.accent} d="M606 168h70l18 14-18 14h-70z" />
    </>
  ),
  night: (
    <>
      <path className={classes.accent} d="M622 46a52 52 0 1 0 44 80 44 44 0 0 1-44-80z" />
      <path
        className={classes.star}
        d="M96 62l4 10 10 4-10 4-4 10-4-10-10-4 10-4zM236 120l3 8 8 3-8 3-3 8-3-8-8-3 8-3zM330 50l3 8 8 3-8 3-3 8-3-8-8-3 8-3zM470 104l4 10 10 4-10 4-4 10-4-10-10-4 10-4zM540 52l2 6 6 2-6 2-2 6-2-6-6-2 6-2zM740 150l3 8 8 3-8 3-3 8-3-8-8-3 8-3zM156 178l2 6 6 2-6 2-2 6-2-6-6-2 6-2z"
      />
      {hills}
      <path
        className={classes.detail}
        d="M84 262l-26-4 22-24-20-4 24-26-18-4 26-34 26 34-18 4 24 26-20 4 22 24-26 4v16H84z"
      />
    </>
  ),
};
