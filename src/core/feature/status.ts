import { letters } from "../sheet/readCell";

/** What a status says about the plan; a feature whose status says nothing is open. */
export type StatusMeaning = "done" | "dropped" | "under way";

/**
 * Words of statuses, as letters and digits alone, by what they mean: English, German, French, Spanish, Portuguese, Dutch.
 *
 * Source   ours: the words that trackers, public inventories and project lists end with
 */
export const statusWords: Readonly<Record<StatusMeaning, readonly string[]>> = {
  done: [
    ...["done", "shipped", "released", "live", "launched", "complete", "completed", "closed", "resolved", "fixed", "deployed", "delivered"],
    ...[
      "implemented",
      "finished",
      "inproduction",
      "production",
      "operational",
      "inoperation",
      "operationandmaintenance",
      "operationsandmaintenance",
    ],
    ...["inuse", "inservice", "golive", "rolledout", "merged", "accepted", "verified", "achieved", "100", "inmission"],
    ...["erledigt", "fertig", "abgeschlossen", "umgesetzt", "produktiv", "inbetrieb", "ausgeliefert", "beendet", "geschlossen", "gelöst"],
    ...["terminé", "terminée", "fini", "finie", "livré", "livrée", "clos", "close", "fermé", "résolu", "enproduction", "achevé", "réalisé"],
    ...[
      "terminado",
      "terminada",
      "hecho",
      "completado",
      "completada",
      "cerrado",
      "cerrada",
      "finalizado",
      "finalizada",
      "entregado",
      "resuelto",
    ],
    ...["enproducción", "concluído", "concluída", "concluido", "feito", "fechado", "entregue", "resolvido", "emprodução", "finalizado"],
    ...["gereed", "klaar", "afgerond", "voltooid", "gesloten", "opgeleverd", "opgelost", "afgehandeld", "inproductie"],
  ],
  dropped: [
    ...[
      "cancelled",
      "canceled",
      "dropped",
      "removed",
      "rejected",
      "abandoned",
      "wontdo",
      "willnotdo",
      "willnotimplement",
      "wontfix",
      "wontimplement",
    ],
    ...[
      "willnotfix",
      "retired",
      "duplicate",
      "declined",
      "deferredindefinitely",
      "discontinued",
      "decommissioned",
      "obsolete",
      "invalid",
      "terminated",
    ],
    ...[
      "notplanned",
      "notdoing",
      "cannotreproduce",
      "archived",
      "stopped",
      "killed",
      "withdrawn",
      "sunset",
      "notapproved",
      "denied",
      "outofscope",
    ],
    ...["abgebrochen", "abgelehnt", "verworfen", "gestrichen", "eingestellt", "storniert", "dublette", "duplikat", "zurückgezogen"],
    ...["annulé", "annulée", "rejeté", "rejetée", "abandonné", "abandonnée", "refusé", "refusée", "doublon", "arrêté"],
    ...[
      "cancelado",
      "cancelada",
      "rechazado",
      "rechazada",
      "descartado",
      "descartada",
      "abandonado",
      "duplicado",
      "rejeitado",
      "rejeitada",
    ],
    ...["geannuleerd", "afgewezen", "vervallen", "geschrapt", "gestopt", "duplicaat"],
  ],
  "under way": [
    ...[
      "inprogress",
      "active",
      "started",
      "ongoing",
      "doing",
      "indevelopment",
      "development",
      "developing",
      "implementation",
      "inimplementation",
    ],
    ...[
      "acquisitionandordevelopment",
      "initiated",
      "pilot",
      "piloting",
      "inpilot",
      "testing",
      "intesting",
      "intest",
      "inreview",
      "review",
      "building",
    ],
    ...[
      "underway",
      "wip",
      "ontrack",
      "atrisk",
      "offtrack",
      "delayed",
      "committed",
      "executing",
      "execution",
      "busy",
      "working",
      "workinprogress",
    ],
    ...[
      "inarbeit",
      "laufend",
      "läuft",
      "inbearbeitung",
      "inumsetzung",
      "begonnen",
      "encours",
      "démarré",
      "enprogreso",
      "encurso",
      "iniciado",
    ],
    ...["emandamento", "emprogresso", "inuitvoering", "lopend", "bezig", "gestart"],
  ],
};

const meanings: ReadonlyMap<string, StatusMeaning> = new Map(
  (["under way", "dropped", "done"] as const).flatMap((meaning) =>
    statusWords[meaning].map((word): [string, StatusMeaning] => [letters(word), meaning]),
  ),
);

/** Beyond this a status is a sentence. */
const longestStatus = 80;

/**
 * What a status says about the plan: done stays in its horizon, dropped leaves it, under way is shown, anything else says nothing.
 *
 * A number or letter before the word, as in "4 - Closed" or "(c) Operation", does not count, nor do words in brackets behind it.
 */
export function statusOf(status: string | undefined): StatusMeaning | undefined {
  if (status === undefined || status.length > longestStatus) return undefined;
  const bare = status.replace(/\([^()]{0,40}\)/g, " ");
  return (
    meanings.get(letters(status)) ?? meanings.get(letters(bare)) ?? meanings.get(letters(bare.replace(/^\s*[\da-z]{1,2}\s*[-–.:)]/i, "")))
  );
}

/** Whether a feature is done with, or dropped; what is open or under way is planned. */
export function meaningOfStatus(status: string | undefined): "done" | "dropped" | undefined {
  const meaning = statusOf(status);
  return meaning === "under way" ? undefined : meaning;
}
