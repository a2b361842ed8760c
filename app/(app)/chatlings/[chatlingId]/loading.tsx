// The shape of one chatling's page while it is being read.
import { ChatlingSkeleton } from "@/components/chatlings/chatling-skeleton";

export default function ChatlingLoading() {
  return <ChatlingSkeleton />;
}
