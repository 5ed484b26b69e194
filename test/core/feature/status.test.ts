import { meaningOfStatus, statusOf } from "../../../src/core/feature/status";

describe("meaningOfStatus", () => {
  it.each([
    { status: "Done", meaning: "done" },
    { status: " SHIPPED ", meaning: "done" },
    { status: "Closed", meaning: "done" },
    { status: "Cancelled", meaning: "dropped" },
    { status: "canceled", meaning: "dropped" },
    { status: "Dropped", meaning: "dropped" },
    { status: "Won't do", meaning: "dropped" },
    { status: "In progress", meaning: undefined },
    ...["Won't fix", "Won’t do", "Retired", "Duplicate", "Declined", "Abgelehnt", "Annulé", "Cancelado", "Geannuleerd"].map((status) => ({
      status,
      meaning: "dropped",
    })),
    ...[
      "Resolved",
      "Deployed",
      "In production",
      "4 - Closed",
      "Operation and Maintenance",
      "Abgeschlossen",
      "Terminé",
      "Concluído",
      "Afgerond",
    ].map((status) => ({ status, meaning: "done" })),
    { status: "Not done", meaning: undefined },
    { status: "On hold", meaning: undefined },
    { status: "", meaning: undefined },
    { status: undefined, meaning: undefined },
  ])("takes $status for $meaning", ({ status, meaning }) => {
    expect(meaningOfStatus(status)).toBe(meaning);
  });
});

describe("statusOf", () => {
  it.each(["In Progress", "Active", "Pilot", "In Arbeit", "En cours", "En curso", "Em andamento", "In uitvoering", "2. In development"])(
    "takes %s for under way",
    (status) => {
      expect(statusOf(status)).toBe("under way");
      expect(meaningOfStatus(status)).toBeUndefined();
    },
  );

  it("takes a sentence for nothing, in time", () => {
    expect(statusOf(`done ${"(".repeat(100_000)}`)).toBeUndefined();
  });
});
