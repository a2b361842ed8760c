// The picture of what is counted: words, pictures and videos, voice.
import { Image, MessageCircle, Mic } from "lucide-react";
import type { Unit } from "@/lib/quota-words";

const ICONS = { text: MessageCircle, media: Image, audio: Mic } as const;

export function UnitIcon({ unit }: { unit: Unit }) {
  const Icon = ICONS[unit];
  return <Icon size={14} aria-hidden />;
}
