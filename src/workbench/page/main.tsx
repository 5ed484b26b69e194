import { createRoot } from "react-dom/client";
import { provideSolver } from "../../functions/door/solver";
import { WorkbenchPage } from "./WorkbenchPage";

provideSolver(() => import("../../solve/highs").then(({ loadSolver }) => loadSolver({ locateFile: (file) => `/solver/${file}` })));

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no element with the id root");
createRoot(root).render(<WorkbenchPage />);
