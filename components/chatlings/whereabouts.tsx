// Where a chatling is when it is not simply at home, as a shape and a word.
import { Flower2, Footprints, Luggage } from "lucide-react";
import type { ReactNode } from "react";
import type { ChatlingView } from "@/convex/model/views";
import classes from "./chatlings.module.css";

type Away = Exclude<ChatlingView["status"], "home">;

export function Whereabouts({ status }: { status: ChatlingView["status"] }) {
  if (status === "home") return null;
  const { icon, words } = PLACES[status];
  return (
    <span className={classes.whereabouts}>
      {icon}
      {words}
    </span>
  );
}

const PLACES: Readonly<Record<Away, { readonly icon: ReactNode; readonly words: string }>> = {
  meditating: { icon: <Flower2 size={16} aria-hidden />, words: "Meditating" },
  visiting: { icon: <Luggage size={16} aria-hidden />, words: "On a visit" },
  runaway: { icon: <Footprints size={16} aria-hidden />, words: "On a journey" },
};
