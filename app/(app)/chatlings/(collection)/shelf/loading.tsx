// The shape of the shelf while it is being read.
import { ShelfSkeleton } from "@/components/collection/shelf-skeleton";

export default function ShelfLoading() {
  return <ShelfSkeleton />;
}
