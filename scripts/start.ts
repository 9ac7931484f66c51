import { spawn } from "node:child_process";
import { stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { serve } from "../src/workbench/server/server";

const ROOT = path.resolve(import.meta.dirname, "..");
const PORT = 3000;
const USAGE = "npm start -- [FILE.xlsx] [--port 3000] [--no-open] [--certificates FOLDER]";

/** A mistake of the caller's, said in one sentence each of Chinese and English. */
class StartError extends Error {}

async function main(): Promise<void> {
  const { file, port, open, certificates } = readArguments();
  const dist = path.join(ROOT, "dist");
  if (!(await isFile(path.join(dist, "workbench.html"))))
    throw new StartError(
      "还没有构建，请先运行 npm run build。 Nothing is built yet: run `npm run build` first.",
    );
  if (file !== undefined && !(await isFile(file)))
    throw new StartError(`找不到文件 ${file}。 There is no such file.`);

  const served = await serve({
    port,
    dist,
    forms: path.join(ROOT, "test", "forms"),
    ...(file !== undefined && { file }),
    ...(certificates !== undefined && { certificates }),
  });
  const page = new URL("/workbench.html", served.url);
  if (file !== undefined) page.searchParams.set("file", `/file/${encodeURIComponent(path.basename(file))}`);
  console.log(`\n  试用页面 Workbench:  ${page.href}\n`);
  if (!served.url.endsWith(`:${String(port)}`))
    console.log(
      `  端口 ${String(port)} 已被占用，改用了另一个。 Port ${String(port)} was taken, so another is used.`,
    );
  console.log(
    `  浏览器会提示证书不受信任：选择继续访问，或信任 ${served.authority} 后不再提示。\n` +
      "  The browser warns of the certificate: go on, or trust that file to end the warning.\n" +
      "  按 Ctrl+C 结束。 Ctrl+C ends it.",
  );
  if (open) openBrowser(page.href);
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        port: { type: "string", default: String(PORT) },
        "no-open": { type: "boolean", default: false },
        certificates: { type: "string" },
      },
    });
    const port = Number(values.port);
    if (positionals.length > 1 || !Number.isInteger(port) || port < 0 || port > 65535) throw new Error();
    const [file] = positionals;
    return {
      file: file === undefined ? undefined : path.resolve(file),
      port,
      open: !values["no-open"] && hasDisplay(),
      certificates: values.certificates,
    };
  } catch (error) {
    const detail = error instanceof Error && error.message !== "" ? ` (${error.message})` : "";
    throw new StartError(`用法 Usage: ${USAGE}${detail}`);
  }
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}

function hasDisplay(): boolean {
  const { CI, SSH_CONNECTION, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI || SSH_CONNECTION) return false;
  return process.platform !== "linux" || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
}

/** The address is printed already, so a system without an opener loses nothing. */
function openBrowser(url: string): void {
  const [command, ...more] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", '""', url.replaceAll("&", "^&")]
      : [process.platform === "darwin" ? "open" : "xdg-open", url];
  const child = spawn(command, more, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

main().catch((error: unknown) => {
  if (error instanceof StartError) console.error(`\n  ${error.message}\n`);
  else {
    const detail = error instanceof Error ? error.message : String(error);
    console.error(`\n  无法启动：${detail}\n  Could not start: ${detail}\n`);
  }
  process.exitCode = 1;
});
