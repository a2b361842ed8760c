// A new account, or an account for a guest who keeps everything.
import type { Metadata } from "next";
import { SignUpScreen } from "@/components/users/sign-up-screen";
import { safePath } from "@/lib/safe-path";

export const metadata: Metadata = { title: "Make an account" };

export default async function SignUpPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  return <SignUpScreen next={safePath(typeof next === "string" ? next : null)} />;
}
