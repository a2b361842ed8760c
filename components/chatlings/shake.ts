// Tells a shake of the phone from walking with it. Where a browser asks for permission first, tapping is the way.

/** Well above walking, below what would hurt an egg. Metres per second squared, gravity included. */
const SHAKE_FORCE = 22;
/** One swing of the hand counts once. Milliseconds. */
const SHAKE_REST_MS = 450;

/** Calls `shaken` once a swing; returns how to stop listening. */
export function onShake(target: EventTarget, shaken: () => void): () => void {
  let restingUntil = 0;
  const listen = (event: Event) => {
    const force = forceOf(event);
    if (force < SHAKE_FORCE || event.timeStamp < restingUntil) return;
    restingUntil = event.timeStamp + SHAKE_REST_MS;
    shaken();
  };
  target.addEventListener("devicemotion", listen);
  return () => target.removeEventListener("devicemotion", listen);
}

function forceOf(event: Event): number {
  if (!("accelerationIncludingGravity" in event)) return 0;
  // Only a DeviceMotionEvent has this field, and the platform fixes its shape.
  const force = (event as DeviceMotionEvent).accelerationIncludingGravity;
  return Math.hypot(force?.x ?? 0, force?.y ?? 0, force?.z ?? 0);
}
