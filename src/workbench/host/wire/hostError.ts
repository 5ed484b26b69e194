/** An error the workbook answers with, under the code that Excel would give. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export function itemNotFound(what: string): HostError {
  return new HostError("ItemNotFound", `The requested resource doesn't exist: ${what}.`, 404);
}

export function itemAlreadyExists(what: string): HostError {
  return new HostError("ItemAlreadyExists", `A resource with the same name or identifier already exists: ${what}.`, 409);
}

export function invalidArgument(why: string): HostError {
  return new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${why}.`);
}

export function invalidOperation(why: string): HostError {
  return new HostError("InvalidOperation", `The attempted operation is invalid: ${why}.`);
}

export function invalidReference(what: string): HostError {
  return new HostError("InvalidReference", `This reference is not valid for the current operation: ${what}.`);
}

export function accessDenied(why: string): HostError {
  return new HostError("AccessDenied", `You can't perform the requested operation: ${why}.`, 403);
}

/** What this workbook does not do is refused by name, never passed over: the add-in would believe that it happened. */
export function notImplemented(member: string): HostError {
  return new HostError("NotImplemented", `${member} is not known to the workbench.`, 501);
}

/** What was looked for, or the refusal of an object that isn't there. */
export function found<T>(item: T | null | undefined, what: string): T {
  if (item === null || item === undefined) throw itemNotFound(what);
  return item;
}
