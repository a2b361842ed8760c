// What is shown when the root of the page fails: no component kit, no style sheet, no font, no picture from elsewhere. It brings its
// own colours for day and night, and says the same as every other failure: what happened, what was kept, and the way on.
"use client";
import { tokens } from "@/components/ui/tokens";

export function LastResort({ onRetry }: { onRetry: () => void }) {
  return (
    <>
      <title>Something tipped over · Chatlings</title>
      <style>{STYLES}</style>
      <main>
        <Nest />
        <section role="alert">
          <h1>Something tipped over</h1>
          <p>
            This page could not be shown. Your chatlings and your chats are stored, and what you were writing is still
            in this browser.
          </p>
        </section>
        <div>
          <button type="button" onClick={onRetry}>
            Try again
          </button>
          {/* A full load: whatever failed in this page is left behind with it. */}
          {/* oxlint-disable-next-line nextjs/no-html-link-for-pages */}
          <a href="/">Back to the start</a>
        </div>
      </main>
    </>
  );
}

function Nest() {
  return (
    <svg viewBox="0 0 152 96" width="152" height="96" aria-hidden>
      <path fill="#b98d5d" d="M18 50c0-13 26-22 58-22s58 9 58 22-26 18-58 18-58-5-58-18z" />
      <path fill="#8c6743" d="M30 50c0-8 21-14 46-14s46 6 46 14-21 11-46 11-46-3-46-11z" />
      <path fill="#d2a772" d="M16 50c6 11 28 17 60 17s54-6 60-17c1 22-19 36-60 36S15 72 16 50z" />
    </svg>
  );
}

const { light, dark } = tokens;

const STYLES = `
:root { color-scheme: light dark; }
:root[data-scheme="light"] { color-scheme: light; }
:root[data-scheme="dark"] { color-scheme: dark; }
body {
  margin: 0;
  background: light-dark(${light.paper}, ${dark.paper});
  color: light-dark(${light.ink}, ${dark.ink});
  font: 1rem/1.5 ui-rounded, system-ui, sans-serif;
}
main {
  box-sizing: border-box;
  min-height: 100vh;
  min-height: 100dvh;
  padding: 2rem 1.25rem;
  display: grid;
  justify-items: center;
  align-content: center;
  gap: 0.75rem;
  text-align: center;
}
section { display: grid; justify-items: center; gap: 0.75rem; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; }
p { margin: 0; max-width: 27rem; color: light-dark(${light.soft}, ${dark.soft}); }
div { display: flex; flex-wrap: wrap; justify-content: center; gap: 0.75rem; margin-top: 0.5rem; }
button, a {
  box-sizing: border-box;
  min-height: 2.75rem;
  padding: 0.6rem 1.4rem;
  border: 1px solid transparent;
  border-radius: 1.75rem;
  font: inherit;
  font-weight: 600;
  text-decoration: none;
  cursor: pointer;
}
button { background: ${light.action}; color: #fff; }
button:hover { background: light-dark(${light.actionHover}, ${dark.actionHover}); }
a {
  border-color: light-dark(${light.field}, ${dark.field});
  background: light-dark(${light.card}, ${dark.card});
  color: light-dark(${light.ink}, ${dark.ink});
}
button:focus-visible, a:focus-visible { outline: 3px solid light-dark(${light.actionText}, ${dark.actionText}); outline-offset: 2px; }
`;
