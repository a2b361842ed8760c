// Whole numbers beyond the safe range travel as base64 of their eight little-endian bytes.

export function wrapInt64(value: bigint): { readonly $integer: string } {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(BigInt.asIntN(64, value));
  return { $integer: bytes.toString("base64") };
}
