// While it is found out who asks: nothing of the operator screen is told yet, only the shape of a page.
import { PageSkeleton } from "@/components/operator/operator-skeleton";

export default function Loading() {
  return <PageSkeleton />;
}
