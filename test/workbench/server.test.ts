import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { fileUnder } from "../../src/workbench/server/files";
import { serve } from "../../src/workbench/server/server";
import type { Served } from "../../src/workbench/server/server";

let root: string;
let served: Served;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "server-"));
  const [dist, forms] = [path.join(root, "dist"), path.join(root, "forms")];
  await mkdir(path.join(dist, "assets"), { recursive: true });
  await mkdir(forms);
  await writeFile(path.join(root, "secret.txt"), "secret");
  await writeFile(path.join(dist, "workbench.html"), "workbench");
  await writeFile(path.join(dist, "assets", "图标.png"), "icon");
  await symlink(path.join(root, "secret.txt"), path.join(dist, "link.txt"));
  await writeFile(path.join(forms, "b.xlsx"), "b");
  await writeFile(path.join(forms, "a.xlsx"), "a");
  await writeFile(path.join(forms, "~$a.xlsx"), "Excel's lock");
  await writeFile(path.join(root, "申报表.xlsx"), "given");
  served = await serve({
    port: 0,
    dist,
    forms,
    file: path.join(root, "申报表.xlsx"),
    certificates: path.join(root, "certificates"),
  });
});

afterAll(async () => {
  await served.close();
  await rm(root, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** The path goes out as it is: `fetch` would resolve its dots. */
function get(pathname: string, method = "GET"): Promise<Answer> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, path: pathname, method, rejectUnauthorized: false },
      (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => (body += part));
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, type: response.headers["content-type"] ?? "", body });
        });
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

test("serves the build, the examples and their list, and the one file given", async () => {
  expect(await get("/workbench.html?file=x")).toMatchObject({ status: 200, body: "workbench" });
  expect((await get("/")).status).toBe(302);
  expect(await get(`/assets/${encodeURIComponent("图标.png")}`)).toMatchObject({
    type: "image/png",
    body: "icon",
  });
  const list = await get("/forms/");
  expect(list.type).toContain("json");
  expect(JSON.parse(list.body)).toEqual(["a.xlsx", "b.xlsx"]);
  expect(await get("/forms/b.xlsx")).toMatchObject({ status: 200, body: "b" });
  expect(await get(`/file/${encodeURIComponent("申报表.xlsx")}`)).toMatchObject({ body: "given" });
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/%2e%2e%2fsecret.txt",
  "/forms/../../secret.txt",
  "/forms/..%5c..%5csecret.txt",
  "/assets/../../secret.txt",
  "//secret.txt",
  "/link.txt",
  "/file/secret.txt",
  "/file/..%2fsecret.txt",
  "/%00",
  "/%zz",
  "/assets",
  "/none.html",
])("gives nothing for %s", async (pathname) => {
  expect(await get(pathname)).toMatchObject({ status: 404, body: "Not found" });
});

test("takes no uploads", async () => {
  expect((await get("/workbench.html", "POST")).status).toBe(405);
});

test("whatever the path, only files of the folder are given", async () => {
  const part = fc.oneof(
    fc.constantFrom("..", ".", "%2e%2e", "..%2f", "..%5c", "~", "secret.txt", "dist", "forms", "C:", ""),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part), async (parts) => {
      const file = await fileUnder(path.join(root, "dist"), parts.join("/"));
      expect(file === null || file.startsWith(path.join(root, "dist") + path.sep)).toBe(true);
    }),
  );
});

test("the port wished for is used, and another where it is taken", async () => {
  const taken = Number(new URL(served.url).port);
  const other = await serve({ port: taken, dist: root, certificates: path.join(root, "certificates") });
  expect(new URL(other.url).port).not.toBe(String(taken));
  await other.close();
});
