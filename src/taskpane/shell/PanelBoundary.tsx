import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { Panel } from "../parts/Panel";
import { strings } from "./strings";

interface PanelBoundaryProps {
  readonly children: ReactNode;
}

type PanelBoundaryState = { readonly status: "fine" } | { readonly status: "failed" };

/** Keeps a mistake in one panel from taking the others with it. */
export class PanelBoundary extends Component<PanelBoundaryProps, PanelBoundaryState> {
  override readonly state: PanelBoundaryState = { status: "fine" };

  static getDerivedStateFromError(): PanelBoundaryState {
    return { status: "failed" };
  }

  override render(): ReactNode {
    if (this.state.status === "fine") return this.props.children;
    return (
      <Panel
        headline={strings.panelFailed}
        evidence={strings.panelFailedCure}
        actions={
          <Button
            appearance="primary"
            onClick={() => {
              this.setState({ status: "fine" });
            }}
          >
            {strings.openAgain}
          </Button>
        }
      />
    );
  }
}
