// Small strokes that every scene is drawn with: plain SVG, rounded and flat as the portraits are.

export const WIDTH = 640;
export const HEIGHT = 480;

/** Where the ground begins; creatures stand a little behind this line. */
export const GROUND_Y = 388;

export function rect(x: number, y: number, width: number, height: number, fill: string, more = ""): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}" ${more}/>`;
}

export function circle(x: number, y: number, radius: number, fill: string, more = ""): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}" ${more}/>`;
}

export function ellipse(x: number, y: number, rx: number, ry: number, fill: string, more = ""): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`;
}

export function path(d: string, fill: string, more = ""): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`;
}

export function line(d: string, stroke: string, width: number, more = ""): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
}

/** A sky or wall from one colour above to another below. */
export function backdrop(id: string, top: string, bottom: string): string {
  const stops = `<stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/>`;
  return `<defs><linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops}</linearGradient></defs>${rect(0, 0, WIDTH, HEIGHT, `url(#${id})`)}`;
}

/** Rolling ground from `y` to the lower edge; `swell` is how much it rolls. */
export function hill(y: number, swell: number, fill: string, phase = 0): string {
  const a = y + swell * Math.sin(phase);
  const b = y + swell * Math.sin(phase + 2);
  const c = y + swell * Math.sin(phase + 4);
  return path(
    `M0 ${n(a)}C107 ${n(a - swell)} 213 ${n(b + swell)} 320 ${n(b)}S533 ${n(c - swell)} 640 ${n(c)}V480H0Z`,
    fill,
  );
}

export function cloud(x: number, y: number, size: number, fill: string, opacity = 1): string {
  const puffs = [
    ellipse(x, y, 46 * size, 20 * size, fill),
    circle(x - 18 * size, y - 12 * size, 19 * size, fill),
    circle(x + 12 * size, y - 18 * size, 25 * size, fill),
  ];
  return `<g opacity="${opacity}">${puffs.join("")}</g>`;
}

export function tuft(x: number, y: number, size: number, fill: string): string {
  const [a, b] = [9 * size, 20 * size];
  return path(
    `M${n(x - a)} ${n(y)}q${n(a * 0.2)} ${n(-b * 0.7)} ${n(-a * 0.4)} ${n(-b)}q${n(a * 0.9)} ${n(b * 0.3)} ${n(a)} ${n(b * 0.7)}q${n(a * 0.2)} ${n(-b * 0.8)} ${n(a * 0.7)} ${n(-b)}q${n(a * 0.1)} ${n(b * 0.6)} ${n(a * 0.5)} ${n(b)}Z`,
    fill,
  );
}

export function flower(x: number, y: number, size: number, petal: string, heart = "#ffe08a"): string {
  const petals = [0, 72, 144, 216, 288].map((angle) => {
    const turned = ((angle - 90) * Math.PI) / 180;
    return circle(x + Math.cos(turned) * 7 * size, y + Math.sin(turned) * 7 * size, 6 * size, petal);
  });
  return `${line(`M${n(x)} ${n(y)}q2 ${n(14 * size)} 0 ${n(30 * size)}`, "#5f9e57", 3 * size)}${petals.join("")}${circle(x, y, 5 * size, heart)}`;
}

export function star(x: number, y: number, radius: number, fill: string, opacity = 1): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    const reach = index % 2 === 0 ? radius : radius * 0.45;
    return `${n(x + Math.cos(angle) * reach)} ${n(y + Math.sin(angle) * reach)}`;
  });
  return `<polygon points="${points.join(" ")}" fill="${fill}" opacity="${n(opacity)}" stroke="${fill}" stroke-width="${n(radius * 0.25)}" stroke-linejoin="round"/>`;
}

export function shadow(x: number, y: number, rx: number, opacity = 0.14): string {
  return ellipse(x, y, rx, rx * 0.16, "#1e293b", `opacity="${opacity}"`);
}

export function move(x: number, y: number, inner: string, turn = 0): string {
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)})">${inner}</g>`;
}

/** Goes from 0 to 1 and back once per loop, without a jump at its end. */
export function wave(t: number, phase = 0): number {
  return (Math.sin((t + phase) * 2 * Math.PI) + 1) / 2;
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
