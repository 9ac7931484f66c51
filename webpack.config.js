const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const webpack = require("webpack");

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

const typescript = (target) => ({
  test: /\.tsx?$/,
  loader: "esbuild-loader",
  options: { target, jsx: "automatic" },
});
const resolve = { extensions: [".ts", ".tsx", ".mjs", ".js"] };

/**
 * `npm run build` makes the add-in, the workbench and the command line in dist/.
 *   --env host=https://…   the address from which an intranet serves the add-in (goes into the manifest)
 *   --env cdn              office.js from Microsoft's CDN instead of our own copy (required by the marketplace)
 */
module.exports = (env, { mode }) => {
  const host = String(env.host ?? DEVELOPMENT_HOST).replace(/\/+$/, "");
  if (!/^https:\/\/[^/]+/.test(host)) {
    throw new Error(
      `--env host= must be an https address, for example https://budget.example.cn/addin: ${host}`,
    );
  }
  const cdn = Boolean(env.cdn);
  const devtool = "source-map";

  const pages = {
    name: "pages",
    mode,
    devtool,
    target: ["web", "es2020"],
    entry: {
      taskpane: "./src/taskpane/index.tsx",
      workbench: "./src/workbench/index.ts",
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: { keep: /^cli\.js/ },
    },
    resolve,
    module: {
      rules: [
        typescript("chrome87"),
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
        { test: /\.(tsv|txt)$/, type: "asset/source" },
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
      ],
    },
    optimization: { splitChunks: { chunks: "async" } },
    performance: { hints: false },
    plugins: [
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["taskpane"],
        scriptLoading: "defer",
        templateParameters: { office: cdn ? OFFICE_CDN : "office/office.js" },
      }),
      new HtmlWebpackPlugin({
        filename: "workbench.html",
        template: "./src/workbench/workbench.html",
        chunks: ["workbench"],
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets", to: "assets", globOptions: { ignore: ["**/*.svg"] }, noErrorOnMissing: true },
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
                noErrorOnMissing: true,
                globOptions: { ignore: ["**/*.debug.js"] },
                info: { minimized: true },
              }))),
        ],
      }),
    ],
  };

  const cli = {
    name: "cli",
    mode,
    devtool,
    target: "node20",
    entry: { cli: "./src/cli/main.ts" },
    output: { path: path.resolve(__dirname, "dist"), filename: "cli.js" },
    resolve,
    module: { rules: [typescript("node20"), { test: /\.(tsv|txt)$/, type: "asset/source" }] },
    optimization: { minimize: false },
    plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
  };

  return [pages, cli];
};
