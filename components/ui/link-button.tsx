// A link that looks like a button: navigation stays a real link, also before any script has run.
"use client";
import { Button, type ButtonProps } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";

export interface LinkButtonProps extends ButtonProps {
  readonly href: string;
  readonly children: ReactNode;
}

/** Lives in the browser half because a component (`Link`) cannot be handed over from a server component. */
export function LinkButton({ href, children, ...look }: LinkButtonProps) {
  return (
    <Button component={Link} href={href} {...look}>
      {children}
    </Button>
  );
}
