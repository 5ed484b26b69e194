// Written by `npm run generate` from the files beside it.
import type { AnyFunctionSpec } from "../define";
import { CD3SCORE } from "./score/cd3score";
import { ICE } from "./score/ice";
import { RANKCHANCE } from "./score/rankchance";
import { RIBS } from "./score/ribs";
import { RIBS_BAND } from "./score/ribsBand";
import { RIBS_EXPLAIN } from "./score/ribsExplain";
import { RIBS_PARTS } from "./score/ribsParts";
import { RICE } from "./score/rice";
import { SCORE } from "./score/score";
import { SCORE_PARTS } from "./score/scoreParts";
import { TOPCHANCE } from "./score/topchance";
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
import { BREAKEVEN } from "./cost/breakeven";
import { COST_API } from "./cost/costApi";
import { COST_COMPARE } from "./cost/costCompare";
import { COST_PERMILLION } from "./cost/costPermillion";
import { COST_SELFHOST } from "./cost/costSelfhost";
import { COST_TRAINING } from "./cost/costTraining";
import { ECV } from "./value/ecv";
import { ENPV } from "./value/enpv";
import { EVPI } from "./value/evpi";
import { EVSI } from "./value/evsi";
import { EXPECTED } from "./value/expected";
import { IRR_ALL } from "./value/irrAll";
import { PAYBACK } from "./value/payback";
import { PROFITABILITY } from "./value/profitability";
import { RNPV } from "./value/rnpv";
import { TREE_POLICY } from "./value/treePolicy";
import { TREE_PROFILE } from "./value/treeProfile";
import { TREE_VALUE } from "./value/treeValue";
import { VALUE_AUGMENTATION } from "./value/valueAugmentation";
import { VALUE_AUTOMATION } from "./value/valueAutomation";
import { VALUE_TRANSFORMATION } from "./value/valueTransformation";
import { HDR } from "./doubt/hdr";
import { METALOG_INV } from "./doubt/metalogInv";
import { PERT } from "./doubt/pert";
import { PERT_INV } from "./doubt/pertInv";
import { PERT_SD } from "./doubt/pertSd";
import { SIMULATE } from "./doubt/simulate";
import { SIMULATE_TRIALS } from "./doubt/simulateTrials";
import { TORNADO } from "./doubt/tornado";
import { TRIANGULAR_INV } from "./doubt/triangularInv";
import { BALANCE } from "./choose/balance";
import { DELAYORDER } from "./choose/delayorder";
import { SELECTION } from "./choose/selection";
import { SELECTION_FRONTIER } from "./choose/selectionFrontier";
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
  ICE,
  RANKCHANCE,
  RIBS,
  RIBS_BAND,
  RIBS_EXPLAIN,
  RIBS_PARTS,
  RICE,
  SCORE,
  SCORE_PARTS,
  TOPCHANCE,
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
  BREAKEVEN,
  COST_API,
  COST_COMPARE,
  COST_PERMILLION,
  COST_SELFHOST,
  COST_TRAINING,
  ECV,
  ENPV,
  EVPI,
  EVSI,
  EXPECTED,
  IRR_ALL,
  PAYBACK,
  PROFITABILITY,
  RNPV,
  TREE_POLICY,
  TREE_PROFILE,
  TREE_VALUE,
  VALUE_AUGMENTATION,
  VALUE_AUTOMATION,
  VALUE_TRANSFORMATION,
  HDR,
  METALOG_INV,
  PERT,
  PERT_INV,
  PERT_SD,
  SIMULATE,
  SIMULATE_TRIALS,
  TORNADO,
  TRIANGULAR_INV,
  BALANCE,
  DELAYORDER,
  SELECTION,
  SELECTION_FRONTIER,
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
