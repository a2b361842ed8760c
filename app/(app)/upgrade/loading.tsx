// The shape of the page about premium while it is being read.
import { UpgradeSkeleton } from "@/components/premium/upgrade-skeleton";

export default function UpgradeLoading() {
  return <UpgradeSkeleton />;
}
