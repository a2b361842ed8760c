// What the three parts of the collection share: one header, and the way from part to part.
import type { ReactNode } from "react";
import { CollectionFrame } from "@/components/collection/collection-frame";

export default function CollectionLayout({ children }: { children: ReactNode }) {
  return <CollectionFrame>{children}</CollectionFrame>;
}
