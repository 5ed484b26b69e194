/**
 * Words that head a column of names, without accents, singular and plural: English, German, French, Spanish, Portuguese, Dutch.
 *
 * Source   ours: headings met in public lists and in the exports of trackers
 */

/** What one row of a plan is; where a list has several, the finest is the row. */
export const fineThings: readonly string[] = [
  ...["feature", "features", "user story", "user stories", "story", "stories", "requirement", "requirements", "use case", "use cases"],
  ...["usecase", "usecases", "task", "tasks", "work item", "work items", "backlog item", "backlog items", "ticket", "tickets", "issue"],
  ...["issues", "idea", "ideas", "deliverable", "deliverables", "capability", "capabilities", "functionality", "functionalities"],
  ...["enhancement", "enhancements", "improvement", "improvements", "experiment", "experiments", "opportunity", "opportunities"],
  ...[
    "request",
    "requests",
    "change request",
    "change requests",
    "to do",
    "to dos",
    "action",
    "actions",
    "action item",
    "action items",
    "activity",
    "activities",
    "bet",
    "bets",
    "hypothesis",
  ],
  ...["hypotheses", "card", "cards", "item", "items", "line item", "line items", "work package", "work packages", "demand", "demands"],
  // German
  ...["funktion", "funktionen", "funktionalitat", "anwendungsfall", "anwendungsfalle", "anforderung", "anforderungen", "massnahme"],
  ...["massnahmen", "idee", "ideen", "aufgabe", "aufgaben", "vorgang", "vorgange", "arbeitspaket", "arbeitspakete", "einsatzfall"],
  // French
  ...["fonctionnalite", "fonctionnalites", "cas d usage", "cas d utilisation", "tache", "taches", "exigence", "exigences", "livrable"],
  ...["livrables", "besoin", "besoins", "activite", "activites", "recit utilisateur"],
  // Spanish
  ...["funcionalidad", "funcionalidades", "caracteristica", "caracteristicas", "caso de uso", "casos de uso", "tarea", "tareas"],
  ...["requisito", "requisitos", "entregable", "entregables", "actividad", "actividades", "accion", "acciones", "historia de usuario"],
  ...["historia", "historias"],
  // Portuguese
  ...["funcionalidade", "ideia", "ideias", "tarefa", "tarefas", "entregavel", "entregaveis", "atividade", "atividades", "acao", "acoes"],
  ...["historia do usuario", "recurso"],
  // Dutch
  ...["functie", "functies", "functionaliteit", "functionaliteiten", "gebruiksscenario", "ideeen", "taak", "taken", "vereiste"],
  ...["vereisten", "eis", "eisen", "activiteit", "activiteiten", "maatregel", "maatregelen"],
];

/** What a row of a plan is too, or what several rows belong to. */
export const largeThings: readonly string[] = [
  ...["initiative", "initiatives", "epic", "epics", "project", "projects", "investment", "investments", "solution", "solutions", "system"],
  ...["systems", "application", "applications", "product", "products", "service", "services", "proposal", "proposals", "program"],
  ...["programme", "programs", "programmes", "workstream", "workstreams", "tool", "tools", "model", "models"],
  ...["vorhaben", "projekt", "projekte", "initiativen", "losung", "losungen", "anwendung", "anwendungen", "produkt", "produkte"],
  ...["projet", "projets", "chantier", "chantiers", "proyecto", "proyectos", "iniciativa", "iniciativas", "projeto", "projetos"],
  ...["toepassing", "toepassingen", "projecten", "initiatief", "initiatieven", "oplossing", "oplossingen"],
];

/** Words that say "name" by themselves or beside a thing. */
export const titleWords: readonly string[] = [
  ...["name", "names", "title", "titles", "summary", "subject", "headline"],
  ...["titel", "bezeichnung", "benennung", "kurzbeschreibung"],
  ...["nom", "titre", "intitule", "libelle", "designation"],
  ...["nombre", "titulo", "denominacion", "designacion", "nome", "designacao", "naam", "benaming"],
];

/** Words that say nothing of what a column holds. */
export const fillers: ReadonlySet<string> = new Set([
  ...["of", "the", "a", "an", "and", "or", "for", "in", "to", "our", "your", "this", "short", "brief", "full", "official", "proposed"],
  ...["planned", "new", "current", "ai", "ki", "ia", "ml", "genai", "gen", "it", "digital", "strategic", "business", "user", "agency"],
  ...["public", "candidate", "potential", "product", "development", "technology", "unique", "custom", "field"],
  ...["der", "die", "das", "des", "und", "oder", "le", "la", "les", "du", "de", "d", "l", "et", "ou", "el", "los", "las", "del", "y", "o"],
  ...["do", "da", "dos", "das", "e", "het", "van", "en", "of"],
]);

/** Words of a list of something else: contacts, budgets, glossaries, look-up lists. */
export const otherListWords: ReadonlySet<string> = new Set([
  ...["email", "e mail", "mail", "phone", "telephone", "mobile", "address", "telefon", "telefono", "telefone", "telefoon", "courriel"],
  ...["first name", "last name", "surname", "vorname", "nachname", "prenom", "apellido", "apellidos", "sobrenome", "voornaam", "job title"],
  ...["term", "terms", "definition", "definitions", "meaning", "acronym", "abbreviation", "glossary", "begriff", "bedeutung", "terme"],
  ...["termino", "definicion", "termo", "definicao", "begrip", "betekenis", "synonym", "explanation"],
  ...["account", "account number", "gl account", "ledger", "invoice", "amount", "debit", "credit", "balance", "konto", "betrag", "montant"],
  ...["importe", "valor contabil", "bedrag", "budget line", "cost center", "cost centre", "kostenstelle", "expense", "expenses"],
]);

/** Words in the name of a sheet that holds no plan. */
export const otherSheetWords: ReadonlySet<string> = new Set([
  ...["contacts", "contact", "people", "team", "teams", "stakeholders", "staff", "budget", "budgets", "glossary", "definitions", "lookup"],
  ...["lookups", "lists", "list values", "dropdowns", "dropdown", "validation", "legend", "instructions", "readme", "help", "settings"],
  ...[
    "config",
    "reference",
    "references",
    "cover",
    "changelog",
    "change log",
    "notes",
    "meta",
    "metadata",
    "data dictionary",
    "dictionary",
  ],
  ...["kontakte", "glossar", "legende", "anleitung", "listen", "contactos", "glosario", "glossaire", "instrucciones", "contatos"],
  ...["glossario", "contacten", "begrippen", "uitleg"],
]);
