// Written by `npm run generate` from the files beside it.
import type { AnyFunctionSpec } from "../define";
import { ACCEPTANCE } from "./measure/acceptance";
import { CLASSIFY_CONFUSION } from "./measure/classifyConfusion";
import { CLASSIFY_FSCORE } from "./measure/classifyFscore";
import { CLASSIFY_PRECISION } from "./measure/classifyPrecision";
import { CLASSIFY_RECALL } from "./measure/classifyRecall";
import { CLASSIFY_REPORT } from "./measure/classifyReport";
import { CSAT } from "./measure/csat";
import { EDITDISTANCE } from "./measure/editdistance";
import { EDITDISTANCE_SHARE } from "./measure/editdistanceShare";
import { GATE } from "./measure/gate";
import { GATE_NEEDED } from "./measure/gateNeeded";
import { NPS } from "./measure/nps";
import { NPS_ERROR } from "./measure/npsError";
import { PERPLEXITY } from "./measure/perplexity";
import { PSI } from "./measure/psi";
import { TIMESAVED } from "./measure/timesaved";
import { TIMETOVALUE } from "./measure/timetovalue";
import { TRUST } from "./measure/trust";
import { WILSON } from "./measure/wilson";

/** Every custom function, by group and then by id. */
export const catalogue: readonly AnyFunctionSpec[] = [
  ACCEPTANCE,
  CLASSIFY_CONFUSION,
  CLASSIFY_FSCORE,
  CLASSIFY_PRECISION,
  CLASSIFY_RECALL,
  CLASSIFY_REPORT,
  CSAT,
  EDITDISTANCE,
  EDITDISTANCE_SHARE,
  GATE,
  GATE_NEEDED,
  NPS,
  NPS_ERROR,
  PERPLEXITY,
  PSI,
  TIMESAVED,
  TIMETOVALUE,
  TRUST,
  WILSON,
];
