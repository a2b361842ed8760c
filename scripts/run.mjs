// Starts a script of this folder: `node scripts/run.mjs dev`. Plain JavaScript, so that a Node that is too old gets a sentence instead of a stack trace.

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Chatlings needs Node 20.19 or newer; this is Node ${process.versions.node}.\n`);
  process.exit(1);
}

const name = process.argv[2];
if (name === undefined || !/^[a-z-]+$/.test(name)) {
  process.stderr.write("Usage: node scripts/run.mjs NAME [arguments]\n");
  process.exit(2);
}
process.argv.splice(2, 1);

const { register } = await import("tsx/esm/api");
register();
await import(new URL(`./${name}.ts`, import.meta.url).href);
