import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode, useId, useState } from "react";
import type { AnyFunctionSpec } from "../../functions/define";
import { namespace } from "../../functions/formula";
import { wide } from "../parts/layout";
import { ArgumentField } from "./ArgumentField";
import { parametersOf, type Preview } from "./preview";
import { ResultTable } from "./ResultTable";
import { strings } from "./strings";

const useStyles = makeStyles({
  card: {
    marginTop: "14px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [wide]: { marginTop: 0, padding: "14px 16px" },
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  syntax: {
    display: "block",
    marginTop: "8px",
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  required: { fontWeight: tokens.fontWeightSemibold },
  heading: { display: "flex", justifyContent: "space-between", alignItems: "baseline", marginTop: "12px", marginBottom: "4px" },
  title: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  description: { marginTop: "4px" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface FunctionDetailProps {
  readonly spec: AnyFunctionSpec;
  readonly typed: readonly string[];
  readonly preview: Preview;
  readonly labels: readonly string[];
  readonly onType: (index: number, text: string) => void;
  readonly onPick: (index: number) => void;
}

/** How a function is written, its arguments, and what it gives. */
export function FunctionDetail({ spec, typed, preview, labels, onType, onPick }: FunctionDetailProps): ReactNode {
  const styles = useStyles();
  const describedBy = useId();
  const [inHand, setInHand] = useState(0);
  const described = parametersOf(spec)[inHand] ?? parametersOf(spec)[0];
  return (
    <section className={styles.card} aria-label={spec.id}>
      <h2 className={styles.name}>{spec.id}</h2>
      <div>{spec.summary}</div>
      <Syntax spec={spec} />
      <div className={styles.heading}>
        <h3 className={styles.title}>{strings.arguments}</h3>
      </div>
      {parametersOf(spec).map((parameter, index) => (
        <ArgumentField
          key={`${spec.id} ${parameter.name}`}
          parameter={parameter}
          value={typed[index] ?? ""}
          onChange={(text) => {
            onType(index, text);
          }}
          onPick={() => {
            onPick(index);
          }}
          onFocus={() => {
            setInHand(index);
          }}
          describedBy={describedBy}
        />
      ))}
      <div id={describedBy} className={mergeClasses(styles.quiet, styles.description)}>
        {described === undefined ? null : strings.describe(described)}
      </div>
      <div className={styles.heading}>
        <h3 className={styles.title}>{strings.result}</h3>
        {preview.status === "answered" ? (
          <span className={styles.quiet}>{strings.spills(preview.answers.length, preview.answers[0]?.length ?? 1)}</span>
        ) : null}
      </div>
      {preview.status === "answered" ? (
        <ResultTable answers={preview.answers} labels={labels} />
      ) : (
        <div className={styles.quiet}>{strings.withoutResult(preview)}</div>
      )}
    </section>
  );
}

function Syntax({ spec }: { readonly spec: AnyFunctionSpec }): ReactNode {
  const styles = useStyles();
  return (
    <code className={styles.syntax}>
      ={namespace}.{spec.id}(
      {parametersOf(spec).map(({ name, optional }, index) => (
        <Fragment key={name}>
          {index === 0 ? "" : ", "}
          <span className={mergeClasses(!optional && styles.required)}>{optional ? `[${name}]` : name}</span>
        </Fragment>
      ))}
      )
    </code>
  );
}
