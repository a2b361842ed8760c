// The shape of the settings while they are being read.
import { SettingsSkeleton } from "@/components/users/settings-skeleton";

export default function SettingsLoading() {
  return <SettingsSkeleton />;
}
