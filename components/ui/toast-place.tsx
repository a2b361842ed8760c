// The heavy half of the toasts, loaded by toasts.tsx.
"use client";
import { Notifications } from "@mantine/notifications";

export function ToastPlace() {
  return <Notifications position="top-center" />;
}
