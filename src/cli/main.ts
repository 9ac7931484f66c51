import { diskFiles } from "./diskFiles";
import { run } from "./run";

/** The command `declaration`: connects the program to arguments, disk, terminal and exit status. */
const { stdout, stderr, status } = run(process.argv.slice(2), diskFiles);

// A reader that closes early (`| head`) has all it wants.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = status;
process.stdout.write(stdout);
process.stderr.write(stderr);
