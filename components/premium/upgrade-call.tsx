// The way to more, beside a refusal that premium would lift (S4-27). Nothing beside any other.
import Link from "next/link";
import { isQuotaRefusal } from "@/lib/quota-words";

export function UpgradeCall({ code, className }: { code: string; className?: string | undefined }) {
  if (!isQuotaRefusal(code)) return null;
  return (
    <Link href="/upgrade" className={className}>
      Get more
    </Link>
  );
}
