import { type Profile, profiles } from "../src/workbench/host/profile/profile";

/** The same tests on every Excel that the add-in is tried on. */
export function onEachProfile(tests: (profile: Profile) => void): void {
  describe.each(Object.values<Profile>(profiles).map((profile) => [profile.name, profile] as const))("on %s", (_, profile) => {
    tests(profile);
  });
}
