const { readFileSync } = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

/** Address in the sources; ADDIN_URL puts the published one in its place everywhere. */
const developmentAddress = "https://localhost:3000";
const address = (process.env.ADDIN_URL ?? developmentAddress).replace(/\/$/, "");

module.exports = async (environment, { mode = "production" }) => ({
  mode,
  entry: { taskpane: "./src/taskpane/index.tsx" },
  output: {
    path: path.resolve(__dirname, "dist"),
    // The manifest names taskpane.js; what it loads may be cached for ever.
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    assetModuleFilename: "[name].[contenthash:8][ext]",
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  devtool: mode === "production" ? false : "source-map",
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: "ts-loader", options: { transpileOnly: true } } },
      { test: /\.wasm$/, type: "asset/resource" },
    ],
  },
  // HiGHS asks for Node's modules only where it runs in Node.
  externals: [({ request }, callback) => (request?.startsWith("node:") ? callback(null, "var {}") : callback())],
  // Files named after what they hold: the bundle check and the browser's network list can be read.
  optimization: { chunkIds: "named" },
  performance: { hints: false },
  plugins: [
    new HtmlPlugin({ filename: "taskpane.html", template: "src/taskpane/taskpane.html", hash: true }),
    new CopyPlugin({
      patterns: [
        { from: "assets/icons/*.png" },
        { from: "manifest.xml", transform: published },
        { from: "src/functions/functions.json", transform: published },
        { from: "docs/help.md", to: "help/start.html", transform: await helpPage() },
        {
          from: "docs/functions/*.md",
          to: ({ absoluteFilename }) => `help/${helpName(absoluteFilename)}.html`,
          transform: await helpPage(),
        },
      ],
    }),
  ],
  ...(environment.WEBPACK_SERVE === true ? { devServer: await devServer() } : {}),
});

function published(content) {
  return content.toString().replaceAll(developmentAddress, address);
}

function helpName(file) {
  const name = path.basename(file, ".md");
  return name === "README" ? "index" : name;
}

/** Markdown of docs/functions as the page that Excel's help link opens. */
async function helpPage() {
  const { marked } = await import("marked");
  const frame = readFileSync("assets/help.html", "utf8");
  return (content) => {
    const text = content
      .toString()
      .replaceAll("(functions/README.md)", "(index.html)")
      .replaceAll("(README.md)", "(index.html)")
      .replaceAll(".md)", ".html)");
    const title = /^# (.+)$/m.exec(text)?.[1] ?? "Custom functions";
    return frame.replace("{{title}}", title).replace("{{body}}", () => marked.parse(text));
  };
}

/** For Excel only: it refuses pages without a trusted certificate. */
async function devServer() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return { port: 3000, hot: false, server: { type: "https", options: await getHttpsServerOptions() }, static: false };
}
