import { Input, Link, makeStyles, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { type RawKind, rawKinds } from "../../../core/evidence/rawColumns";
import type { RawBlock, RawSource } from "../../../workbook/evidence/rawData";
import { CellLink } from "../../portfolio/CellLink";
import { type Draft, headerOf, kindOf, mappingOf, scales } from "./draft";
import { LabeledField } from "./LabeledField";
import { strings } from "./strings";
import type { LookState } from "./useRawLook";

const useStyles = makeStyles({
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

interface DataFieldsProps {
  readonly draft: Draft;
  readonly look: LookState;
  readonly onChange: (draft: Draft) => void;
  readonly onLook: () => void;
}

/** Where the raw data stand, what they are, and which column is what. */
export function DataFields({ draft, look, onChange, onLook }: DataFieldsProps): ReactNode {
  const tables = look.status === "looking" ? [] : look.tables;
  return (
    <>
      <LabeledField label={strings.source} note={<SourceNote source={draft.source} look={look} onLook={onLook} />}>
        {(id) => (
          <Select
            id={id}
            size="small"
            value={valueOf(draft.source)}
            onChange={(_, { value }) => {
              onChange({ ...draft, source: sourceOf(value), columns: {} });
            }}
          >
            <option value="">{strings.selection}</option>
            {tables.map((table) => (
              <option key={table} value={table}>
                {table}
              </option>
            ))}
          </Select>
        )}
      </LabeledField>
      {look.status === "seen" ? <ColumnFields draft={draft} block={look.block} onChange={onChange} /> : null}
    </>
  );
}

/** A table's name is never blank. */
function sourceOf(value: string): RawSource {
  return value === "" ? { from: "selection" } : { from: "table", table: value };
}

function valueOf(source: RawSource): string {
  return source.from === "table" ? source.table : "";
}

interface SourceNoteProps {
  readonly source: RawSource;
  readonly look: LookState;
  readonly onLook: () => void;
}

function SourceNote({ source, look, onLook }: SourceNoteProps): ReactNode {
  const styles = useStyles();
  return (
    <>
      {look.status === "looking" ? strings.reading : null}
      {look.status === "blank" ? strings.blank : null}
      {look.status === "refused" ? `${look.refusal.message} ${look.refusal.cure}` : null}
      {look.status === "seen" ? (
        <>
          {strings.block(look.block.area.rows - look.block.headerRows)} <CellLink to={look.block.link} />.
          {look.block.headerRows === 0 ? ` ${strings.noHeader}` : null}
        </>
      ) : null}{" "}
      {source.from === "selection" && look.status !== "looking" ? (
        <Link as="button" className={styles.link} onClick={onLook}>
          {strings.lookAgain}
        </Link>
      ) : null}
    </>
  );
}

interface ColumnFieldsProps {
  readonly draft: Draft;
  readonly block: RawBlock;
  readonly onChange: (draft: Draft) => void;
}

function ColumnFields({ draft, block, onChange }: ColumnFieldsProps): ReactNode {
  const kind = kindOf(draft, block);
  const columns = Array.from({ length: block.area.columns }, (_, column) => column);
  return (
    <>
      <LabeledField label={strings.kind} note={strings.gives[kind]}>
        {(id) => (
          <Select
            id={id}
            size="small"
            value={kind}
            onChange={(_, { value }) => {
              const chosen = rawKinds.find((each) => each === value);
              if (chosen !== undefined) onChange({ ...draft, kind: chosen, columns: {} });
            }}
          >
            {rawKinds.map((each) => (
              <option key={each} value={each}>
                {strings.kinds[each]}
              </option>
            ))}
          </Select>
        )}
      </LabeledField>
      {mappingOf(draft, block).map(({ field: { key, label, isOptional = false }, column }) => (
        <LabeledField key={key} label={isOptional ? strings.optional(label) : label}>
          {(id) => (
            <Select
              id={id}
              size="small"
              value={column === undefined ? "none" : String(column)}
              onChange={(_, { value }) => {
                onChange({ ...draft, columns: { ...draft.columns, [key]: value === "none" ? "none" : Number(value) } });
              }}
            >
              <option value="none">{isOptional ? strings.none : strings.choose}</option>
              {columns.map((each) => (
                <option key={each} value={String(each)}>
                  {headerOf(block, each)}
                </option>
              ))}
            </Select>
          )}
        </LabeledField>
      ))}
      <Options kind={kind} draft={draft} onChange={onChange} />
    </>
  );
}

interface OptionsProps extends Pick<ColumnFieldsProps, "draft" | "onChange"> {
  readonly kind: RawKind;
}

/** What a kind must know besides its columns. */
function Options({ kind, draft, onChange }: OptionsProps): ReactNode {
  if (kind === "ratings") {
    return (
      <LabeledField label={strings.scale}>
        {(id) => (
          <Select
            id={id}
            size="small"
            value={draft.scale}
            onChange={(_, { value }) => {
              const scale = scales.find((each) => each === value);
              if (scale !== undefined) onChange({ ...draft, scale });
            }}
          >
            {scales.map((scale) => (
              <option key={scale}>{scale}</option>
            ))}
          </Select>
        )}
      </LabeledField>
    );
  }
  if (kind !== "labels") return null;
  return (
    <LabeledField label={strings.labels}>
      {(id) => (
        <Input
          id={id}
          size="small"
          value={draft.labels}
          placeholder={strings.labelsHint}
          onChange={(_, { value }) => {
            onChange({ ...draft, labels: value });
          }}
        />
      )}
    </LabeledField>
  );
}
