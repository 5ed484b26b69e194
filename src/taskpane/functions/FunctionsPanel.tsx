import { Button, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { catalogue } from "../../functions/catalogue";
import type { AnyFunctionSpec, Group } from "../../functions/define";
import { fail, ok } from "../../core/result";
import type { FeatureSheet, PortfolioState } from "../../workbook/portfolio";
import type { Done, Outcome } from "../../workbook/excel/refusal";
import { insertFormula } from "../../workbook/excel/selectedCells";
import { wide } from "../parts/layout";
import { OutcomeBar } from "../portfolio/OutcomeBar";
import { Panel } from "../parts/Panel";
import { usePortfolio } from "../portfolio/PortfolioContext";
import { useWrite } from "../portfolio/useWrite";
import { FunctionDetail } from "./FunctionDetail";
import { FunctionList } from "./FunctionList";
import { GroupFilter } from "./GroupFilter";
import { groupsOf, searchFunctions } from "./search";
import { strings } from "./strings";
import { TargetNote } from "./TargetNote";
import { useFormula } from "./useFormula";

const useStyles = makeStyles({
  body: {
    display: "flex",
    flexDirection: "column",
    [wide]: {
      display: "grid",
      gridTemplateColumns: "minmax(0, 10fr) minmax(0, 14fr)",
      gridTemplateRows: "auto 1fr",
      columnGap: "28px",
    },
  },
  search: { width: "100%", maxWidth: "none" },
  detail: { minWidth: 0, [wide]: { gridColumnStart: 2, gridRowStart: 1, gridRowEnd: "span 2" } },
  matches: {
    margin: 0,
    marginTop: "14px",
    marginBottom: "4px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
});

const first = catalogue.find(({ id }) => id === "RIBS") ?? catalogue[0];

/** Find a function, read it, see what it gives here, and put it into a cell. */
export function FunctionsPanel(): ReactNode {
  const { reading } = usePortfolio();
  const [selected, setSelected] = useState<AnyFunctionSpec | undefined>(first);
  const portfolio = reading.status === "ready" ? reading.portfolio : undefined;
  return selected === undefined ? null : <FunctionsBody selected={selected} portfolio={portfolio} onSelect={setSelected} />;
}

interface FunctionsBodyProps {
  readonly selected: AnyFunctionSpec;
  readonly portfolio: PortfolioState | undefined;
  readonly onSelect: (spec: AnyFunctionSpec) => void;
}

function FunctionsBody({ selected, portfolio, onSelect }: FunctionsBodyProps): ReactNode {
  const sheet = portfolio?.features;
  const styles = useStyles();
  const { state, write, clear } = useWrite();
  const [query, setQuery] = useState("");
  const [group, setGroup] = useState<Group>();
  const sought = useDeferredValue(query);
  const found = useMemo(() => searchFunctions(catalogue, sought, group), [sought, group]);
  const spec = found.includes(selected) ? selected : (found[0] ?? selected);
  const draft = useFormula(spec, sheet, portfolio);
  const labels = useMemo(() => rowLabels(sheet), [sheet]);
  const { preview, formula } = draft;
  const [rows, columns] = preview.status === "answered" ? [preview.answers.length, preview.answers[0]?.length ?? 1] : [1, 1];
  return (
    <Panel
      headline={strings.title}
      isHeadlineHidden
      message={<OutcomeBar state={state} onDismiss={clear} />}
      note={<TargetNote rows={rows} columns={columns} />}
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={preview.status === "incomplete" || state.status === "writing"}
            onClick={() => void write(() => insertFormula(formula, rows, columns))}
          >
            {strings.insert}
          </Button>
          <Button icon={<Copy16Regular />} onClick={() => void write(() => copy(formula))}>
            {strings.copy}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <div>
          <SearchBox
            className={styles.search}
            aria-label={strings.search}
            placeholder={strings.placeholder}
            value={query}
            onChange={(_, { value }) => {
              setQuery(value);
            }}
          />
          <GroupFilter groups={groups} amount={catalogue.length} chosen={group} onChoose={setGroup} />
        </div>
        <div className={styles.detail}>
          <FunctionDetail
            spec={spec}
            typed={draft.typed}
            preview={preview}
            labels={labels}
            onType={draft.type}
            onPick={(index) => void draft.pick(index)}
          />
        </div>
        <div>
          <div role="status">
            <h2 className={styles.matches}>{strings.matches(found.length, sought.trim())}</h2>
          </div>
          {found.length === 0 ? <div className={styles.matches}>{strings.noMatch}</div> : null}
          <FunctionList functions={found} selectedId={spec.id} onSelect={onSelect} />
        </div>
      </div>
    </Panel>
  );
}

const groups = groupsOf(catalogue);

/** The name of each row of the table, for results that have one row a feature. */
function rowLabels(sheet: FeatureSheet | undefined): readonly string[] {
  if (sheet === undefined) return [];
  const byRow = new Map(sheet.features.map(({ row, name }) => [row, name]));
  return Array.from({ length: sheet.source.rows }, (_, row) => byRow.get(row) ?? "");
}

async function copy(formula: string): Outcome<Done> {
  try {
    await navigator.clipboard.writeText(formula);
    return ok({ message: strings.copied });
  } catch {
    return fail({ message: strings.notCopied, cure: formula });
  }
}
