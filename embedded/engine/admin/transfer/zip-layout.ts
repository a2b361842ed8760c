// The records of a zip archive, as far as the reader and the writer both know them. All numbers are little endian.

export const LOCAL_HEADER = 0x04034b50;
export const CENTRAL_HEADER = 0x02014b50;
export const END_RECORD = 0x06054b50;
export const END64_RECORD = 0x06064b50;
export const END64_LOCATOR = 0x07064b50;

export const LOCAL_HEADER_BYTES = 30;
export const CENTRAL_HEADER_BYTES = 46;
export const END_RECORD_BYTES = 22;
export const END64_RECORD_BYTES = 56;
export const END64_LOCATOR_BYTES = 20;

/** Stands where a number does not fit; the real one is in an extra field. */
export const IN_EXTRA_32 = 0xffffffff;
export const IN_EXTRA_16 = 0xffff;
export const ZIP64_EXTRA = 0x0001;

export const STORED = 0;
export const DEFLATED = 8;

export const FLAG_ENCRYPTED = 1;
export const FLAG_UTF8 = 1 << 11;
