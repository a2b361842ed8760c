// While files are dragged over the page: where they will go. Its parent decides the place; it covers all of it.
"use client";
import { ImagePlus } from "lucide-react";
import { useFileDrop } from "@/hooks/browser/use-file-drop";
import classes from "./tray.module.css";

export function DropPlace({ name, onFiles }: { name: string; onFiles: (files: File[]) => void }) {
  const isOver = useFileDrop(onFiles);
  if (!isOver) return null;
  return (
    <div className={classes.drop} data-testid="drop-place">
      <ImagePlus size={36} aria-hidden />
      Let go to show it to {name}
    </div>
  );
}
