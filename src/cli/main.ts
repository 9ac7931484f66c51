import { diskFiles } from "./diskFiles";
import { run } from "./run";

/** The command `declaration`: connects the program to arguments, disk, terminal and exit status. */
// A reader that closes early (`| head`) has all it wants.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void run(process.argv.slice(2), diskFiles).then(({ stdout, stderr, status }) => {
  process.exitCode = status;
  process.stdout.write(stdout);
  process.stderr.write(stderr);
});
