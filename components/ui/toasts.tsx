// Where toasts stand. What shows them comes with the first of them.
"use client";
import { useNotifications } from "@mantine/notifications";
import { useState } from "react";
import { later } from "./later";

const Notifications = later(async () => (await import("./toast-place")).ToastPlace);

export function Toasts() {
  const isWanted = useNotifications().notifications.length > 0;
  const [wasWanted, setWasWanted] = useState(false);
  // Once it is there it stays, so that the last toast can leave as it came.
  if (isWanted && !wasWanted) setWasWanted(true);
  return wasWanted ? <Notifications /> : null;
}
