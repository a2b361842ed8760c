// A shake of the phone taps the egg; walking about with it does not.
import { expect, test } from "vitest";
import { onShake } from "./shake";

test("one swing of the hand counts once, and the next one after a rest counts again", () => {
  const phone = new EventTarget();
  let shakes = 0;
  onShake(phone, () => {
    shakes += 1;
  });

  phone.dispatchEvent(aMotion(30, 1000));
  phone.dispatchEvent(aMotion(30, 1200));
  phone.dispatchEvent(aMotion(30, 1500));

  expect(shakes).toBe(2);
});

test("a phone that is carried, or has no sensor, does not open the egg", () => {
  const phone = new EventTarget();
  let shakes = 0;
  const stop = onShake(phone, () => {
    shakes += 1;
  });

  phone.dispatchEvent(aMotion(12, 1000));
  phone.dispatchEvent(new Event("devicemotion"));
  stop();
  phone.dispatchEvent(aMotion(30, 2000));

  expect(shakes).toBe(0);
});

function aMotion(force: number, timeStamp: number): Event {
  const event = new Event("devicemotion");
  Object.defineProperty(event, "timeStamp", { value: timeStamp });
  return Object.assign(event, { accelerationIncludingGravity: { x: force, y: 0, z: 0 } });
}
