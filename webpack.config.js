import path from "node:path";
import CopyWebpackPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";

const dist = path.join(import.meta.dirname, "dist");

/** Where the manifest in the repository points to; a build for a server replaces it. */
const DEVELOPMENT_HOST = "https://localhost:3000";
const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** What Windows, Mac and web clients of Excel load of office.js; the rest of the package stays out. */
const OFFICE_FILES = [
  "office.js",
  "excel-{win32,winrt,mac,web}-16.*.js",
  "o15apptofilemappingtable.js",
  "{telemetry,ariatelemetry}/*.js",
  "{zh-cn,zh-hk,zh-tw,en-us}/office_strings.js",
];

/** WebView2 and Safari of machines that are not updated often. */
const BROWSERS = ["chrome87", "safari15"];

/** What the bundles have in common; `target` is esbuild's. */
function bundle(name, mode, target) {
  return {
    name,
    mode,
    devtool: "source-map",
    output: { path: dist, filename: "[name].js", chunkFilename: `${name}.[contenthash:8].js` },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: "esbuild-loader", options: { target, jsx: "automatic", charset: "utf8" } },
        { test: /\.css$/, use: ["style-loader", { loader: "css-loader", options: { sourceMap: false } }] },
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
      ],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target, legalComments: "none", charset: "utf8" })] },
    performance: { hints: false },
  };
}

/**
 * `npm run build` makes the add-in, the workbench and the command line in dist/.
 *   --env host=https://…   the address from which an intranet serves the add-in (goes into the manifest)
 *   --env cdn              office.js from Microsoft's CDN instead of our own copy (required by the marketplace)
 */
export default (env, { mode }) => {
  const host = String(env.host ?? DEVELOPMENT_HOST).replace(/\/+$/, "");
  if (!/^https:\/\/[^/]+/.test(host)) {
    throw new Error(
      `--env host= must be an https address, for example https://budget.example.cn/addin: ${host}`,
    );
  }
  const cdn = Boolean(env.cdn);

  const taskpane = {
    ...bundle("taskpane", mode, BROWSERS),
    target: ["web", "es2020"],
    entry: { taskpane: "./src/taskpane/index.tsx" },
    plugins: [
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        scriptLoading: "defer",
        templateParameters: { office: cdn ? OFFICE_CDN : "office/office.js" },
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "src/commands/shortcuts.json" },
          { from: "assets", to: "assets", globOptions: { ignore: ["**/*.svg", "**/local/**"] } },
          { from: "assets/local", to: "local" },
          {
            from: "manifest.xml",
            transform: (content) => content.toString().replaceAll(DEVELOPMENT_HOST, host),
          },
          ...(cdn
            ? []
            : OFFICE_FILES.map((from) => ({
                from,
                context: "node_modules/@microsoft/office-js/dist",
                to: "office/[path][name][ext]",
                globOptions: { ignore: ["**/*.debug.js"] },
                info: { minimized: true },
              }))),
        ],
      }),
    ],
  };

  const workbench = {
    ...bundle("workbench", mode, "es2022"),
    target: ["web", "es2022"],
    devtool: false,
    entry: { workbench: "./src/workbench/index.ts" },
    plugins: [
      new HtmlWebpackPlugin({ filename: "workbench.html", template: "./src/workbench/workbench.html" }),
    ],
  };

  const program = bundle("cli", mode, "node20");
  const cli = {
    ...program,
    target: "node20",
    entry: { cli: "./src/cli/main.ts" },
    output: { path: dist, filename: "cli.js", module: true, chunkFormat: "module" },
    experiments: { outputModule: true },
    optimization: { minimize: false },
    // One file to copy; what is imported late still runs late.
    module: { ...program.module, parser: { javascript: { dynamicImportMode: "eager" } } },
    plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
  };

  return [taskpane, workbench, cli];
};
