// The picture side of a postcard: a small painted scene of the place it was written at. Paper keeps its colours by night.
import type { ReactNode } from "react";
import { POSTCARD_PLACES, type PostcardPlace } from "@/lib/postcard-places";
import classes from "./postcards.module.css";

export function PostcardScene({ place }: { place: string }) {
  const known = POSTCARD_PLACES.find((name) => name === place) ?? "meadow";
  return (
    <svg viewBox="0 0 240 150" className={classes.scene} aria-hidden>
      {SCENES[known]}
      <g fill="#3d2f35" opacity="0.55">
        <ellipse cx="186" cy="139" rx="4.5" ry="3" />
        <ellipse cx="199" cy="132" rx="4.5" ry="3" />
        <ellipse cx="212" cy="138" rx="4.5" ry="3" />
        <ellipse cx="225" cy="130" rx="4.5" ry="3" />
      </g>
    </svg>
  );
}

function sky(colour: string): ReactNode {
  return <rect width="240" height="150" fill={colour} />;
}

function hill(colour: string, top: number): ReactNode {
  return (
    <path
      d={`M0 ${top + 14}C50 ${top - 12} 110 ${top + 22} 160 ${top}S220 ${top - 4} 240 ${top + 8}V150H0z`}
      fill={colour}
    />
  );
}

function tree(x: number, y: number, size: number): ReactNode {
  return (
    <>
      <rect x={x - size * 0.08} y={y - size * 0.3} width={size * 0.16} height={size * 0.35} fill="#7a5a3c" />
      <path d={`M${x} ${y - size}l${size * 0.34} ${size * 0.78}h${-size * 0.68}z`} fill="#3f6d4d" />
    </>
  );
}

function stars(places: readonly (readonly [number, number])[]): ReactNode {
  return places.map(([x, y]) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.6" fill="#fbeec2" />);
}

const SCENES: Readonly<Record<PostcardPlace, ReactNode>> = {
  nest: (
    <>
      {sky("#f6e7c8")}
      {hill("#b9cf9d", 104)}
      <ellipse cx="112" cy="112" rx="62" ry="18" fill="#b98d5d" />
      <ellipse cx="112" cy="106" rx="46" ry="10" fill="#8c6743" />
    </>
  ),
  "garden wall": (
    <>
      {sky("#cfe5ea")}
      <circle cx="196" cy="34" r="17" fill="#f6d37b" />
      <rect y="62" width="240" height="58" fill="#cf9773" />
      <path
        d="M0 81h240M0 100h240M30 62v19M90 62v19M150 62v19M210 62v19M60 81v19M120 81v19M180 81v19M30 100v20M90 100v20M150 100v20M210 100v20"
        stroke="#b57c59"
        strokeWidth="2.5"
      />
      <path d="M22 58c14-10 30 2 26 18s4 26-8 34-20-6-14-18-18-24-4-34z" fill="#5f9163" />
      {hill("#8db974", 116)}
    </>
  ),
  harbour: (
    <>
      {sky("#f7dfbd")}
      <circle cx="52" cy="52" r="20" fill="#f0a878" />
      <rect y="84" width="240" height="66" fill="#7fb0bf" />
      <path d="M20 98h46M150 106h60M60 120h70" stroke="#a9cfd8" strokeWidth="3" strokeLinecap="round" />
      <path d="M98 92h68l-12 18h-44z" fill="#8a5a44" />
      <path d="M130 28v62h-30z" fill="#fffaf0" />
      <path d="M135 38v52h24z" fill="#d8614a" />
    </>
  ),
  hilltop: (
    <>
      {sky("#d6e8f0")}
      <path d="M28 36h34a10 10 0 0 0-4-18 14 14 0 0 0-26 4 8 8 0 0 0-4 14z" fill="#ffffff" />
      {hill("#a9c98e", 100)}
      <path d="M40 150C70 70 150 50 220 150z" fill="#7fae6c" />
      {tree(132, 86, 46)}
    </>
  ),
  market: (
    <>
      {sky("#f3e3cb")}
      <rect x="22" y="58" width="90" height="66" fill="#b98a63" />
      <rect x="130" y="58" width="90" height="66" fill="#a57a56" />
      <path d="M16 36h102l8 24H8zM124 36h102l8 24H116z" fill="#fdf6e8" />
      <path d="M32 36h18l-2 24H24zM70 36h16l2 24H68zM140 36h18l-2 24h-24zM178 36h16l2 24h-20z" fill="#cf5b48" />
      <g fill="#e6a13c">
        <circle cx="44" cy="92" r="9" />
        <circle cx="64" cy="92" r="9" />
        <circle cx="54" cy="78" r="9" />
      </g>
      <g fill="#6f9b58">
        <circle cx="162" cy="92" r="10" />
        <circle cx="184" cy="92" r="10" />
      </g>
      <rect y="122" width="240" height="28" fill="#d6b98f" />
    </>
  ),
  forest: (
    <>
      {sky("#cfe3d2")}
      {hill("#7ea777", 92)}
      {tree(30, 122, 84)}
      {tree(70, 130, 64)}
      {tree(112, 120, 92)}
      {tree(158, 132, 70)}
      {tree(206, 122, 88)}
      {hill("#55805a", 126)}
    </>
  ),
  riverbank: (
    <>
      {sky("#dcebf0")}
      {hill("#9cc588", 78)}
      <path d="M0 118c60-16 90 12 140-2s70-16 100-8v42H0z" fill="#75aebf" />
      <path d="M30 128h40M110 132h46M170 122h40" stroke="#a8d0da" strokeWidth="3" strokeLinecap="round" />
      <path d="M34 112V66M44 114V74M54 113V62" stroke="#5f8550" strokeWidth="3" strokeLinecap="round" />
      <path d="M34 66v14M44 74v14M54 62v14" stroke="#7a5a3c" strokeWidth="6" strokeLinecap="round" />
      <ellipse cx="152" cy="112" rx="16" ry="7" fill="#b0a79d" />
    </>
  ),
  "old mill": (
    <>
      {sky("#f4e0c9")}
      {hill("#b7c489", 100)}
      <path d="M104 60h46l10 66H94z" fill="#e9dcc6" />
      <path d="M98 62l29-24 29 24z" fill="#a85c45" />
      <rect x="119" y="98" width="16" height="28" rx="8" fill="#7a5a3c" />
      <g stroke="#7a5a3c" strokeWidth="4" strokeLinecap="round">
        <path d="M127 58L88 26M127 58l40-30M127 58l34 40M127 58L92 96" />
      </g>
      <path d="M88 26l14 2-4 14zM167 28l-4 14-12-3zM161 98l-14-2 5-13zM92 96l3-14 11 5z" fill="#fffaf0" />
    </>
  ),
  meadow: (
    <>
      {sky("#d8ecf0")}
      <circle cx="48" cy="36" r="16" fill="#f6d37b" />
      {hill("#a6cf8b", 84)}
      {hill("#83b96f", 110)}
      <g fill="#d8614a">
        <circle cx="46" cy="118" r="4" />
        <circle cx="92" cy="108" r="4" />
        <circle cx="150" cy="122" r="4" />
      </g>
      <g fill="#fbf1c9">
        <circle cx="68" cy="128" r="4" />
        <circle cx="122" cy="116" r="4" />
        <circle cx="28" cy="106" r="4" />
      </g>
      <g fill="#9a86c4">
        <circle cx="108" cy="132" r="4" />
        <circle cx="168" cy="108" r="4" />
      </g>
    </>
  ),
  lighthouse: (
    <>
      {sky("#4d5a83")}
      {stars([
        [30, 24],
        [66, 40],
        [196, 22],
        [222, 50],
      ])}
      <path d="M126 42L0 20v44zM126 42l114-30v54z" fill="#f7e6a8" opacity="0.5" />
      <path d="M116 50h20l8 66h-36z" fill="#fdf6e8" />
      <path d="M114 64h24l2 16h-28zM111 94h30l2 16h-34z" fill="#d0533f" />
      <rect x="117" y="34" width="18" height="16" rx="3" fill="#f9d978" />
      <path d="M114 34l12-12 12 12z" fill="#d0533f" />
      <path d="M60 150c10-38 110-42 132 0z" fill="#5b4a4f" />
      <rect y="134" width="240" height="16" fill="#38456e" />
    </>
  ),
  library: (
    <>
      {sky("#e8d4b4")}
      <path d="M14 18h212v112H14z" fill="#9a6b45" />
      <path d="M22 26h196v28H22zM22 62h196v28H22zM22 98h196v26H22z" fill="#6d4a31" />
      <g fill="#cf5b48">
        <path d="M28 30h8v24h-8zM86 32h10v22H86zM150 66h8v24h-8zM44 102h9v22h-9zM196 30h9v24h-9z" />
      </g>
      <g fill="#7fb08a">
        <path d="M38 28h10v26H38zM120 30h8v24h-8zM62 66h10v24H62zM110 102h8v22h-8zM170 100h11v24h-11z" />
      </g>
      <g fill="#e9c46a">
        <path d="M50 32h8v22h-8zM98 28h8v26h-8zM164 30h10v24h-10zM34 64h8v26h-8zM130 66h9v24h-9zM76 100h10v24H76z" />
      </g>
      <rect y="130" width="240" height="20" fill="#c9a274" />
    </>
  ),
  "night train": (
    <>
      {sky("#2f3358")}
      {stars([
        [24, 22],
        [70, 34],
        [118, 16],
        [170, 30],
        [214, 20],
      ])}
      <circle cx="198" cy="44" r="14" fill="#f7e6a8" />
      {hill("#3d4a5c", 84)}
      <rect x="0" y="78" width="196" height="42" rx="10" fill="#a8503f" />
      <path d="M190 86h22l16 34h-38z" fill="#8d4032" />
      <g fill="#fbe29a">
        <rect x="14" y="88" width="24" height="16" rx="4" />
        <rect x="52" y="88" width="24" height="16" rx="4" />
        <rect x="90" y="88" width="24" height="16" rx="4" />
        <rect x="128" y="88" width="24" height="16" rx="4" />
      </g>
      <path d="M0 126h240" stroke="#20233f" strokeWidth="6" />
      <rect y="129" width="240" height="21" fill="#4b5470" />
    </>
  ),
};
