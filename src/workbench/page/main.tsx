import { createRoot } from "react-dom/client";
import { WorkbenchPage } from "./WorkbenchPage";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no element with the id root");
createRoot(root).render(<WorkbenchPage />);
