// How Node is started for a process that holds an engine.

/**
 * Nearly all that a transaction allocates is garbage a moment later. With Node's young heap of 16 MB much of it is still in use when
 * that is full, gets copied and then grows old; 64 MB make that rare.
 */
export const ENGINE_NODE_FLAGS: readonly string[] = ["--max-semi-space-size=64"];
