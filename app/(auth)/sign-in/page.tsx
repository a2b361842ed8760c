// The way back in for somebody who has an account.
import type { Metadata } from "next";
import { SignInScreen } from "@/components/users/sign-in-screen";
import { safePath } from "@/lib/safe-path";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  return <SignInScreen next={safePath(typeof next === "string" ? next : null)} />;
}
