// The shape of the friendship map while it is being read.
import { FriendsSkeleton } from "@/components/collection/friends-skeleton";

export default function FriendsLoading() {
  return <FriendsSkeleton />;
}
