import { useCallback, useEffect, useRef, useState } from "react";
import type { EvidenceLine } from "../../../core/evidence/rawEvidence";
import type { RawProblem } from "../../../core/evidence/rawReader";
import { linkToArea } from "../../../workbook/excel/cellLink";
import { linkInRaw, type RawBlock, readRaw } from "../../../workbook/evidence/rawData";
import type { Refusal } from "../../../workbook/excel/refusal";
import { serialDate } from "../../../core/sheet/serialDate";
import type { LinkedLine } from "../LinkedLines";
import type { Count } from "../../work/count";
import { runInWorker } from "../../work/runInWorker";
import { type Draft, kindOf, mappingOf, questionOf } from "./draft";
import { strings } from "./strings";

/** What raw data gave: the metrics, and the cells that could not be used. */
export interface Findings {
  readonly lines: readonly EvidenceLine[];
  readonly problems: readonly LinkedLine[];
  /** Where the data stand. */
  readonly source: string;
}

export type FindingState =
  | { readonly status: "idle" | "stopped" | "failed" }
  | { readonly status: "reading" | "counting"; readonly progress: Count }
  | { readonly status: "refused"; readonly refusal: Refusal }
  | { readonly status: "found"; readonly findings: Findings };

export interface Finding {
  readonly state: FindingState;
  readonly start: (draft: Draft, block: RawBlock) => void;
  readonly stop: () => void;
  /** Forget what was found: the question has changed. */
  readonly clear: () => void;
}

/** Reads raw data in parts and works it out beside the pane; one question at a time. */
export function useFindings(): Finding {
  const [state, setState] = useState<FindingState>({ status: "idle" });
  const running = useRef<AbortController>(undefined);
  const end = useCallback((status: "idle" | "stopped") => {
    running.current?.abort();
    running.current = undefined;
    setState({ status });
  }, []);
  const start = useCallback((draft: Draft, block: RawBlock) => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    const show = (next: FindingState): void => {
      if (running.current === mine) setState(next);
    };
    find(draft, block, show, mine.signal).then(show, (error: unknown) => {
      reportError(error);
      show({ status: "failed" });
    });
  }, []);
  const stop = useCallback(() => {
    end("stopped");
  }, [end]);
  const clear = useCallback(() => {
    end("idle");
  }, [end]);
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );
  return { state, start, stop, clear };
}

async function find(draft: Draft, block: RawBlock, show: (state: FindingState) => void, signal: AbortSignal): Promise<FindingState> {
  const columns = mappingOf(draft, block).map(({ column }) => column);
  show({ status: "reading", progress: { done: 0, of: block.area.rows - block.headerRows } });
  const read = await readRaw(
    block,
    columns,
    (done, of) => {
      show({ status: "reading", progress: { done, of } });
    },
    signal,
  );
  if (!read.ok) return signal.aborted ? { status: "stopped" } : { status: "refused", refusal: read.error };
  const given = questionOf(draft, kindOf(draft, block), read.value, serialDate(new Date()));
  show({ status: "counting", progress: { done: 0, of: read.value.length } });
  const outcome = await runInWorker(
    { kind: "rawEvidence", given },
    (progress) => {
      show({ status: "counting", progress });
    },
    signal,
  );
  if (outcome.status === "stopped") return { status: "stopped" };
  const { value = [], problems } = outcome.value;
  const { sheet, address } = linkToArea(block.sheet, block.area);
  return {
    status: "found",
    findings: { lines: value, problems: problems.map((problem) => lineOf(problem, block, columns)), source: `${sheet}!${address}` },
  };
}

function lineOf({ row, column = 0, message }: RawProblem, block: RawBlock, columns: readonly (number | undefined)[]): LinkedLine {
  return {
    key: `${String(row)} ${String(column)}`,
    subject: strings.row(block.area.row + block.headerRows + row + 1),
    text: message,
    link: linkInRaw(block, row, columns[column] ?? 0),
  };
}
