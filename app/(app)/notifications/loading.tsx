// While the inbox is on its way: its shape.
import { NotificationsSkeleton } from "@/components/notifications/notifications-skeleton";

export default function Loading() {
  return <NotificationsSkeleton />;
}
