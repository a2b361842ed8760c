// The shape of the shelf while it is being read.
import { ChatlingsSkeleton } from "@/components/chatlings/chatlings-skeleton";

export default function ChatlingsLoading() {
  return <ChatlingsSkeleton />;
}
