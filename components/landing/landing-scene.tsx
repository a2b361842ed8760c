// The live scene of the landing page: three creatures on a hill, whose lines arrive one by one. It plays once, can be
// paused, and shows all its lines at once to anyone who prefers reduced motion.
"use client";
import { ActionIcon } from "@mantine/core";
import { useReducedMotion } from "@mantine/hooks";
import { Pause, Play, RotateCcw } from "lucide-react";
import { useEffect, useState } from "react";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import classes from "./landing-scene.module.css";
import { SCENE_ACTORS, SCENE_TALK, type SceneActor, type SceneLine } from "./scene-talk";

/** Long enough to read the longest line aloud. */
const LINE_MS = 2_900;
/** How many lines stay on the stage while it plays; the rest would cover the creatures. */
const LINES_SHOWN_MAX = 3;

export function LandingScene() {
  const isStill = useReducedMotion();
  const [spoken, setSpoken] = useState(1);
  const [isPaused, setPaused] = useState(false);
  const isOver = spoken >= SCENE_TALK.length;

  useEffect(() => {
    if (isStill || isPaused || isOver) return;
    const timer = setTimeout(() => setSpoken((count) => count + 1), LINE_MS);
    return () => clearTimeout(timer);
  }, [spoken, isStill, isPaused, isOver]);

  const lines = isStill ? SCENE_TALK : SCENE_TALK.slice(Math.max(0, spoken - LINES_SHOWN_MAX), spoken);
  const speaker = isStill || isPaused ? null : (SCENE_TALK[spoken - 1]?.by ?? null);
  return (
    <figure
      className={classes.scene}
      data-paused={isPaused}
      data-still={isStill}
      aria-label="Three chatlings talk on a hill"
    >
      <TalkAsText />
      <div className={classes.sky} aria-hidden />
      <ol className={classes.lines} aria-hidden>
        {lines.map((line) => (
          <SpokenLine key={line.text} line={line} />
        ))}
      </ol>
      <div className={classes.stage} aria-hidden>
        {SCENE_ACTORS.map((actor) => (
          <StandingActor key={actor.id} actor={actor} isSpeaking={speaker === actor.id} />
        ))}
      </div>
      {isStill ? null : (
        <SceneControl
          state={isOver ? "over" : isPaused ? "paused" : "playing"}
          onPress={() => (isOver ? setSpoken(1) : setPaused(!isPaused))}
        />
      )}
    </figure>
  );
}

/** A screen reader gets the whole talk at once, in order, instead of lines that come and go. */
function TalkAsText() {
  return (
    <ol className="visually-hidden">
      {SCENE_TALK.map((line) => (
        <li key={line.text}>
          {nameOf(line)}: {line.text}
        </li>
      ))}
    </ol>
  );
}

function SpokenLine({ line }: { line: SceneLine }) {
  return (
    <li className={classes.line} data-by={line.by}>
      <span className={classes.speaker}>{nameOf(line)}</span>
      {line.text}
    </li>
  );
}

function StandingActor({ actor, isSpeaking }: { actor: SceneActor; isSpeaking: boolean }) {
  return (
    <div className={classes.actor} data-speaking={isSpeaking} data-actor={actor.id}>
      <ChatlingPortrait {...actor} size={112} ground="bare" state={isSpeaking ? "talking" : "idle"} />
      <span className={classes.name}>{actor.name}</span>
    </div>
  );
}

function SceneControl({ state, onPress }: { state: "playing" | "paused" | "over"; onPress: () => void }) {
  const words = { playing: "Pause the scene", paused: "Play the scene", over: "Play the scene again" }[state];
  const icon = { playing: <Pause size={18} />, paused: <Play size={18} />, over: <RotateCcw size={18} /> }[state];
  return (
    <ActionIcon className={classes.control} variant="default" size="lg" aria-label={words} onClick={onPress}>
      {icon}
    </ActionIcon>
  );
}

function nameOf(line: SceneLine): string {
  return SCENE_ACTORS.find((actor) => actor.id === line.by)?.name ?? "";
}
