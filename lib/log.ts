// Logging with a level and the name of the component that speaks. Four levels: an error is our broken promise,
// a warning is the world misbehaving, info is what an operator wants to know, debug is for whoever is looking for it.

export const LOG_LEVELS = ["error", "warning", "info", "debug"] as const;
type LogLevel = (typeof LOG_LEVELS)[number];
/** The most talkative level that is still written; "silent" writes nothing. */
export type LogThreshold = LogLevel | "silent";
type LogFacts = Readonly<Record<string, string | number | boolean | null>>;
export type LogEntry = { level: LogLevel; component: string; message: string; facts: LogFacts };
export type LogSink = (entry: LogEntry) => void;
export type Logger = Record<LogLevel, (message: string, facts?: LogFacts) => void>;

export function createLogger(component: string, threshold: LogThreshold, sink: LogSink = writeToConsole): Logger {
  const loudest = threshold === "silent" ? -1 : LOG_LEVELS.indexOf(threshold);
  const at =
    (level: LogLevel) =>
    (message: string, facts: LogFacts = {}): void => {
      if (LOG_LEVELS.indexOf(level) <= loudest) sink({ level, component, message, facts });
    };
  return { error: at("error"), warning: at("warning"), info: at("info"), debug: at("debug") };
}

function writeToConsole({ level, component, message, facts }: LogEntry): void {
  const line = `[${component}] ${message}${Object.keys(facts).length === 0 ? "" : ` ${JSON.stringify(facts)}`}`;
  const method = level === "warning" ? "warn" : level;
  console[method](line);
}
