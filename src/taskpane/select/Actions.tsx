import type { MoneyUnit } from "../../core/sheet/money";
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReactNode } from "react";
import type { Candidate } from "../../core/portfolio/candidates";
import type { Frontier } from "../../core/portfolio/frontier";
import type { Selection } from "../../core/portfolio/selection";
import { writeSelection } from "../../workbook/features/selectionColumn";
import type { Write } from "../portfolio/useWrite";
import { strings, unitOf } from "./strings";
import type { Editing, Scenarios } from "./useScenarios";

interface ActionsProps {
  readonly writing: Write;
  readonly scenarios: Scenarios;
  readonly editing: Editing;
  readonly candidates: readonly Candidate[];
  /** Absent while it is sought, or where none fits. */
  readonly selection: Selection | undefined;
  readonly frontier: Frontier | undefined;
  /** Name of the feature sheet. */
  readonly features: string;
  readonly unit: MoneyUnit;
}

/** What the panel can write: the selection, the limits, the frontier; and the way back to the limits saved. */
export function Actions({ writing, scenarios, editing, candidates, selection, frontier, features, unit }: ActionsProps): ReactNode {
  const { state, write } = writing;
  const isBusy = state.status === "writing";
  const { drafts, current } = editing;
  const scenario = drafts[current]?.scenario;
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={selection === undefined || isBusy}
        onClick={() => {
          const chosen = new Map(candidates.map(({ feature }, row) => [feature.id, selection?.isChosen[row] === true]));
          if (selection !== undefined) void write(() => writeSelection(chosen));
        }}
      >
        {strings.apply}
      </Button>
      <Button
        disabledFocusable={!scenarios.isChanged || isBusy}
        onClick={() => void write(async () => (await import("../../workbook/scenarios/save")).saveScenarios(drafts))}
      >
        {strings.saveLimits}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<MoreHorizontal20Regular />} aria-label={strings.more} title={strings.more} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={scenarios.reset}>{strings.reset}</MenuItem>
            <MenuItem
              disabled={frontier?.ceiling === undefined || isBusy}
              onClick={() => {
                if (frontier !== undefined && scenario !== undefined)
                  void write(async () =>
                    (await import("../../workbook/selection/selectionSheet")).writeFrontier({
                      frontier,
                      scenario,
                      features,
                      unit: unitOf(unit),
                    }),
                  );
              }}
            >
              {strings.writeFrontier}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}
