// Every bound of the engine: name, unit, value and reason. Units and bounds stand last in the name.
// Values marked "Convex" are Convex's own numbers, so that nothing that works here is refused in the cloud.

const KIB = 1024;
const MIB = 1024 * KIB;

// ── Values (Convex) ────────────────────────────────────────────────────────────────────────────────────────────────────
export const VALUE_NESTING_DEPTH_MAX = 16;
export const ARRAY_ELEMENTS_MAX = 8192;
export const OBJECT_FIELDS_MAX = 1024;
export const FIELD_NAME_CHARS_MAX = 1024;
export const DOCUMENT_FIELD_NAME_CHARS_MAX = 64;
export const DOCUMENT_BYTES_MAX = 1 * MIB;

// ── Storage ────────────────────────────────────────────────────────────────────────────────────────────────────────────
/** An index key holds at most one document's indexed fields; escaping can double a string of zero bytes. */
export const STORE_KEY_BYTES_MAX = 2 * DOCUMENT_BYTES_MAX + 4 * KIB;
/** Commits that share one fsync. Bounds the size of one LMDB transaction, and with it the longest wait of a commit. */
export const STORE_GROUP_WRITES_MAX = 20_000;
