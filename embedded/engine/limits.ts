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

/** A row of the engine's own: that of a scheduled function holds its arguments (4 MiB) and what became of it. */
export const SYSTEM_DOCUMENT_BYTES_MAX = 5 * MIB;

// ── Storage ────────────────────────────────────────────────────────────────────────────────────────────────────────────
/** An index key holds at most one document's indexed fields; escaping can double a string of zero bytes. */
export const STORE_KEY_BYTES_MAX = 2 * DOCUMENT_BYTES_MAX + 4 * KIB;
/** Commits that share one fsync. Bounds the size of one LMDB transaction, and with it the longest wait of a commit. */
export const STORE_GROUP_WRITES_MAX = 20_000;
/** Verifying reads this many rows, then lets the engine go on: long enough to be quick, short enough to hold nothing up. */
export const VERIFY_PAGE_ROWS = 1000;
/** Damage is reported up to here: one bad page can make thousands of sentences. */
export const VERIFY_PROBLEMS_MAX = 100;

/** One stored file. Convex has no bound; here one upload must not fill the disk. */
export const FILE_BYTES_MAX = 1024 * MIB;
/** Files that one mutation may store, or read, by itself, and their bytes: everybody else waits meanwhile. Actions have no such bound. */
export const FILES_PER_MUTATION_MAX = 100;
export const FILE_BYTES_PER_MUTATION_MAX = 16 * MIB;
/** An upload URL is good for this long, and one upload may take this long (Convex). */
export const UPLOAD_URL_MS_MAX = 3600_000;
export const UPLOAD_MS_MAX = 2 * 60_000;
/** A browser may keep a file for this long without asking again (Convex: 30 days). */
export const FILE_CACHE_SECONDS = 30 * 24 * 3600;
/** Bytes of deleted files are kept this long, so that a backup that began before the deletion still finds them. */
export const FILE_TRASH_KEEP_MS = 3600_000;
export const FILE_TRASH_SWEEP_MS = 10 * 60_000;
/** Files compared with their rows at the start before others get their turn. */
export const FILES_CHECKED_PER_STEP = 500;

// ── Sync and transport ─────────────────────────────────────────────────────────────────────────────────────────────────
/** Mutations of one client waiting for their turn (Convex). */
export const SESSION_MUTATIONS_QUEUED_MAX = 1_000;
/** Mutations of one client that are committed but not on disk yet. Bounds what a crash makes a client send again. */
export const SESSION_MUTATIONS_PIPELINED_MAX = 256;
/** Actions of one client running at once (Convex). */
export const SESSION_ACTIONS_MAX = 1_000;
/** Queries one client may watch; a page of the app watches about ten. */
export const SESSION_QUERIES_MAX = 10_000;
/**
 * Characters of what one client has asked for and still waits for, and of what its queries are about: a few calls of the greatest
 * length, or very many ordinary ones. Bounds the memory that one client can take.
 */
export const SESSION_HELD_CHARS_MAX = 64 * MIB;
/** Messages held back while a token is verified. */
export const SESSION_INBOX_MESSAGES_MAX = 2_000;
/** Transitions handed to a socket that its peer has not taken; then newer states replace older ones (Convex). */
export const SOCKET_TRANSITIONS_UNSENT_MAX = 2;
/** Bytes waiting for a peer that does not read, after which its socket is closed. */
export const SOCKET_BUFFERED_BYTES_MAX = 64 * MIB;
/** One frame of a client: the arguments of a call (16 MiB) with their envelope (Convex). */
export const SOCKET_FRAME_BYTES_MAX = 20 * MIB;
/** Longer transitions travel in parts of this many characters (Convex: 5 MB). */
export const TRANSITION_CHUNK_CHARS = 5 * MIB;
/** Without another message for this long a socket gets a Ping; clients give up on a server silent for 60 s (Convex). */
export const SOCKET_PING_AFTER_MS = 15_000;
/** A peer that answers no WebSocket ping for this long is gone (Convex). */
export const SOCKET_SILENCE_MS_MAX = 120_000;
/** How often sockets are looked over for the two bounds above. */
export const SOCKET_SWEEP_MS = 1_000;
/** Body of an HTTP request: a push with source maps is the largest (Convex: 20 MiB for HTTP actions). */
export const HTTP_BODY_BYTES_MAX = 64 * MIB;
export const HTTP_ACTION_BODY_BYTES_MAX = 20 * MIB;
/** Body of a call, which anybody may send: as long as a frame. */
export const HTTP_CALL_BODY_BYTES_MAX = 20 * MIB;
/** How long a peer may take to send the head of a request, and all of it; an upload of 64 MiB takes that long at 2 Mbit/s. */
export const HTTP_HEAD_MS_MAX = 30_000;
export const HTTP_REQUEST_MS_MAX = 5 * 60_000;
/** A connection on which nothing moves for this long is closed: longer than an action may take to answer. */
export const HTTP_IDLE_MS_MAX = 11 * 60_000;
/** How often connections are looked over for the first two. */
export const HTTP_SWEEP_MS = 5_000;
/** How long a stopping engine waits for what runs. With the closing of sockets and files it is done within 5 s. */
export const STOP_DRAIN_MS_MAX = 2_500;
/** The process is ended when its event loop stands still for this much of the processor's time; it is looked at this often. */
export const WATCHDOG_STALL_MS_MAX = 10_000;
/** By the clock it may be this many times as long: on a busy machine ordinary work takes that long, and waiting takes no processor. */
export const WATCHDOG_STALL_CLOCK_MULTIPLE = 6;
export const WATCHDOG_LOOK_MS = 250;
/** So is one that holds more than these parts of the machine's memory and of V8's heap, whichever is less. */
export const WATCHDOG_MEMORY_PART_MAX = 0.75;
export const WATCHDOG_HEAP_PART_MAX = 0.7;
/** A function that ran when memory ran out is refused for this long: its caller sends the call again after the start. */
export const EXHAUSTED_REFUSE_MS = 10 * 60_000;
/** How long a request for new log entries may wait for one (Convex: 60 s). */
export const LOG_POLL_MS_MAX = 60_000;
/** A token of `ctx.auth.signJwt` cannot be taken back, so it does not hold for long (Convex). */
export const SIGNED_JWT_SECONDS_MAX = 3600;
/** Environment variables (Convex). */
export const ENVIRONMENT_VARIABLES_MAX = 1_000;
export const ENVIRONMENT_VARIABLE_NAME_CHARS_MAX = 256;
export const ENVIRONMENT_VARIABLE_VALUE_BYTES_MAX = 8 * KIB;
/** One uploaded import, and uploads that may lie around; a CLI that was ended leaves one behind. */
export const IMPORT_BYTES_MAX = 64 * 1024 * MIB;
export const IMPORTS_KEPT_MAX = 8;
/** One line of an import: a document with its escapes. */
export const IMPORT_LINE_CHARS_MAX = 8 * DOCUMENT_BYTES_MAX;
/** A JSON array is read as a whole (Convex). */
export const IMPORT_JSON_ARRAY_BYTES_MAX = 8 * MIB;
/** Documents and bytes of one transaction of an import: short enough for everybody else to get their turn. */
export const IMPORT_STEP_DOCUMENTS = 200;
export const IMPORT_STEP_CHARS = 1 * MIB;
/** Numbers of tables are part of ids; an import may bring its own, as long as new tables can still get higher ones. */
export const IMPORT_TABLE_NUMBER_MAX = 2 ** 31;
/** The table of contents of an uploaded zip: about half a million files. */
export const ZIP_DIRECTORY_BYTES_MAX = 64 * MIB;
/** Documents that an export reads before others get their turn. */
export const EXPORT_STEP_DOCUMENTS = 200;
/** Started pushes that may wait for their finish; a crashed CLI leaves one behind. */
export const PUSHES_WAITING_MAX = 8;
/** Keys of an identity provider are asked for again after this long, so that a rotated key is noticed. */
export const AUTH_KEYS_CACHE_MS = 60_000;
export const AUTH_FETCH_MS_MAX = 10_000;
/** Clock difference to a custom JWT provider that is forgiven (Convex). */
export const AUTH_CLOCK_TOLERANCE_SECONDS = 5;

// ── Catalog ────────────────────────────────────────────────────────────────────────────────────────────────────────────
/** Convex. */
export const TABLES_PER_NAMESPACE_MAX = 10_000;
export const TABLE_NAME_CHARS_MAX = 64;
export const INDEX_NAME_CHARS_MAX = 64;
export const INDEXES_PER_TABLE_MAX = 64;
export const INDEX_FIELDS_MAX = 16;
/** Documents that a backfill or a schema check handles before others get their turn: below 10 ms for ordinary documents. */
export const BACKFILL_STEP_DOCUMENTS = 200;
/** Rows of a dropped index that one commit deletes. */
export const DROP_STEP_ROWS = 1_000;

// ── Transactions ───────────────────────────────────────────────────────────────────────────────────────────────────────
/** What one function may read and write, a query or a mutation with all calls inside it (Convex). */
export const DOCUMENTS_READ_MAX = 32_000;
export const BYTES_READ_MAX = 16 * MIB;
export const DOCUMENTS_WRITTEN_MAX = 16_000;
export const BYTES_WRITTEN_MAX = 16 * MIB;
export const INDEX_RANGES_MAX = 4_096;
/** Rows that a scan reads ahead: starts small because most queries want one, grows because some want thousands. */
export const SCAN_BATCH_ROWS_MIN = 4;
export const SCAN_BATCH_ROWS_MAX = 512;
/** Text of recently read documents kept in memory, so that re-run queries neither read nor parse them again. */
export const DOCUMENT_CACHE_CHARS_MAX = 32 * MIB;
/** How far ahead of the last commit the clock on disk is set, so that it need not be written with every commit. */
export const TIMESTAMP_RESERVE_NANOS = 1_000_000_000n;
/** A moment given out by `query_ts` stays readable for this long (Convex: at least 30 s). */
export const SNAPSHOT_LEASE_MS = 30_000;
/** Moments held for HTTP clients at once; each keeps old versions of documents in memory. */
export const SNAPSHOT_LEASES_MAX = 100;

// ── Search ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
/** Longer terms are left out of the index and of queries (Convex). */
export const SEARCH_TERM_BYTES_MAX = 31;
/** Terms of a query; what follows is not searched for (Convex). */
export const SEARCH_TERMS_MAX = 16;
/** Terms of the index that one search looks at, filters included: how far a short beginning of a word can reach (Convex). */
export const SEARCH_EXPANDED_TERMS_MAX = 64;
/** Equality filters of one search, and documents it can lead to (Convex). */
export const SEARCH_FILTERS_MAX = 8;
export const SEARCH_RESULTS_MAX = 1_024;
/** Keys that one document may leave for subscriptions; above it every search of the index is woken. */
export const SEARCH_POINTS_MAX = 4_096;
/** Search indexes, and vector indexes, of one table, their filter fields, and the lengths of vectors (Convex). */
export const SEARCH_INDEXES_PER_TABLE_MAX = 4;
export const SEARCH_FILTER_FIELDS_MAX = 16;
export const VECTOR_DIMENSIONS_MIN = 2;
export const VECTOR_DIMENSIONS_MAX = 4_096;
/** Results of a vector search, how many when it does not say, and conditions of its filter (Convex). */
export const VECTOR_RESULTS_MAX = 256;
export const VECTOR_LIMIT_DEFAULT = 10;
export const VECTOR_FILTERS_MAX = 64;

// ── Functions ──────────────────────────────────────────────────────────────────────────────────────────────────────────
/** Characters of one log line and lines of one run (Convex). */
export const LOG_LINE_CHARS_MAX = 32_768;
export const LOG_LINES_MAX = 256;
/** Entries kept for `convex logs`; older ones are forgotten, because logs are for watching. */
export const LOG_ENTRIES_MAX = 1_000;
/** Arguments and results of one call (Convex). */
export const FUNCTION_ARGS_BYTES_MAX = 16 * MIB;
export const NODE_ACTION_ARGS_BYTES_MAX = 5 * MIB;
export const FUNCTION_ARGS_DEPTH_MAX = 64;
export const FUNCTION_RESULT_BYTES_MAX = 16 * MIB;
/** Calls inside calls (Convex). */
export const CALL_DEPTH_MAX = 8;
/** Runs after a conflict, and the wait before the first of them, doubled each time (Convex). */
export const CONFLICT_RETRIES_MAX = 4;
export const CONFLICT_BACKOFF_MS = 100;
export const CONFLICT_BACKOFF_MS_MAX = 2_000;
/** How long a query or mutation may wait for something that is not the database, with everybody else waiting (Convex: 1 s). */
export const TURN_IDLE_MS_MAX = 1_000;
/** A query or mutation that took longer is reported, because everybody else waited for it. */
export const TURN_BUSY_MS_WARN = 1_000;
/** User code of one query or mutation (Convex: 1 s). */
export const USER_CODE_MS_MAX = 1_000;
/** A query or mutation that still runs after this long is ended from outside: one second of its own, and room for its reads. */
export const USER_CODE_MS_END = 3_000;
/** Runs, each at most this long, after which a function is trusted to end; see functions/probation.ts. */
export const PROBATION_RUNS = 20;
export const PROBATION_QUICK_MS_MAX = 100;
/** Sessions of which the highest answered request is remembered; that of any other is looked up. */
export const SESSIONS_REMEMBERED_MAX = 10_000;
/** Names of fields that are remembered as good; an app has far fewer, and whoever makes up names must not fill the memory. */
export const KNOWN_FIELD_NAMES_MAX = 10_000;
/** Turns in a row before sockets and disk get a look in. */
export const TURNS_BURST_MS_MAX = 2;
/** Turns of calls that somebody waits for, in a row, before one of those that can wait. */
export const TURNS_AHEAD_MAX = 8;
/**
 * Results of queries that nobody watches, kept for the next one who asks. More than one client may start to watch at once, because
 * a client watches its results only after all of them have been computed.
 */
export const QUERY_CACHE_IDLE_MAX = 2 * SESSION_QUERIES_MAX;
export const QUERY_CACHE_IDLE_CHARS_MAX = 64 * MIB;
/** Documents of one page (Convex), and the page length from which splitting is recommended. */
export const PAGE_ITEMS_MAX = 32_000;
export const PAGE_SPLIT_ITEMS = 6_144;
/** Of the rows or bytes that a page may read, after which splitting it is recommended (Convex). */
export const PAGE_SPLIT_SHARE = 3 / 4;
/** Functions one transaction may schedule, and the arguments of one and of all of them (Convex). */
export const SCHEDULED_PER_TRANSACTION_MAX = 1_000;
export const SCHEDULED_ARGS_BYTES_MAX = 4 * MIB;
export const SCHEDULED_ARGS_TOTAL_BYTES_MAX = 16 * MIB;
/** Scheduled functions that are not over (Convex). */
export const SCHEDULED_OUTSTANDING_MAX = 1_000_000;
/** Text of one row of a recorded answer: below the size of a document in any encoding. */
export const SESSION_ANSWER_PART_CHARS = 250_000;
/** How far from now a function may be scheduled (Convex: five years, written as in their code). */
export const SCHEDULE_DISTANCE_SECONDS_MAX = 5 * 366 * 24 * 3600;
/** An action, and an HTTP action, is given up after this long, one with "use node" earlier (Convex). */
export const ACTION_MS_MAX = 30 * 60_000;
export const NODE_ACTION_MS_MAX = 10 * 60_000;
/** Actions that clients and the scheduler have running at once; the next ones wait (Convex: 64 on the smallest plan). */
export const ACTIONS_PARALLEL_MAX = 64;
/** Actions that wait for that; more are refused. */
export const ACTIONS_WAITING_MAX = 1_000;
/** What one action waits for at once: calls, scheduling, files, searches, and requests of its own (Convex). */
export const ACTION_OPERATIONS_PARALLEL_MAX = 1_000;
/** Body of the answer of an HTTP action (Convex). */
export const HTTP_ACTION_RESPONSE_BYTES_MAX = 20 * MIB;

// ── Scheduler ──────────────────────────────────────────────────────────────────────────────────────────────────────────
/** Jobs running at once (Convex: 8 on the smallest plan). */
export const SCHEDULER_PARALLEL_MAX = 8;
/** Due jobs read at once. */
export const SCHEDULER_BATCH_JOBS = 64;
/** Longest sleep, so that a clock that jumps is noticed. */
export const SCHEDULER_SLEEP_MS_MAX = 60_000;
/** Wait before a scheduled mutation that failed inside the engine runs again, doubled each time (Convex). */
export const SCHEDULER_RETRY_MS = 500;
export const SCHEDULER_RETRY_MS_MAX = 2 * 3600_000;
/** Finished jobs are kept this long (Convex). */
export const SCHEDULER_KEEP_MS = 7 * 24 * 3600_000;
/** Answered session requests are kept this long: a client that was away for longer does not send them again. */
export const SESSION_REQUESTS_KEEP_MS = 7 * 24 * 3600_000;
/** Attempts of a transaction of the engine itself; only another admin request can be in its way. */
export const SYSTEM_TRANSACTION_ATTEMPTS_MAX = 10;
/** Pushed code lies in documents of this many characters: four bytes each at most, and a document holds 1 MiB. */
export const STORED_CODE_PART_CHARS = 200_000;
/** Documents a watch on a whole table looks at (the CLI's retry after a failed schema check). */
export const TABLE_WATCH_DOCUMENTS_MAX = 4_000;
/** Documents in one page of `convex data`. */
export const TABLE_PAGE_DOCUMENTS_MAX = 10_000;
/** Old records looked at in one go. */
export const OLD_RECORDS_STEP_ROWS = 200;
