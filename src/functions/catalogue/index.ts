// Written by `npm run generate` from the files beside it.
import type { AnyFunctionSpec } from "../define";
import { CD3SCORE } from "./score/cd3score";
import { RIBS } from "./score/ribs";
import { RIBS_BAND } from "./score/ribsBand";
import { RIBS_EXPLAIN } from "./score/ribsExplain";
import { RIBS_PARTS } from "./score/ribsParts";
import { RICE } from "./score/rice";
import { WEIGHTS_AHP } from "./score/weightsAhp";
import { WEIGHTS_CONSISTENCY } from "./score/weightsConsistency";
import { WSJF } from "./score/wsjf";
import { BUCKET } from "./place/bucket";
import { BUILDBUY } from "./place/buildbuy";
import { BUILDBUY_EXPLAIN } from "./place/buildbuyExplain";
import { BUILDBUY_FIT } from "./place/buildbuyFit";
import { HORIZON } from "./place/horizon";
import { MILESTONE } from "./place/milestone";
import { REALITYCHECK } from "./place/realityCheck";
import { ROADMAP } from "./place/roadmap";
import { BALANCE } from "./choose/balance";
import { DELAYORDER } from "./choose/delayorder";
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
  CD3SCORE,
  RIBS,
  RIBS_BAND,
  RIBS_EXPLAIN,
  RIBS_PARTS,
  RICE,
  WEIGHTS_AHP,
  WEIGHTS_CONSISTENCY,
  WSJF,
  BUCKET,
  BUILDBUY,
  BUILDBUY_EXPLAIN,
  BUILDBUY_FIT,
  HORIZON,
  MILESTONE,
  REALITYCHECK,
  ROADMAP,
  BALANCE,
  DELAYORDER,
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
