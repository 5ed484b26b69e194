/**
 * A draw of the HDR generator by native functions alone, for whoever audits a draw; equal to PORTFOLIO.HDR to the last bit.
 *
 * Source   hubbard2019, sipmath3
 */
export function nativeDraw(counter: string, entity: string, variable: string, seed3: string, seed4: string): string {
  const state = (step: number, v: number, e: number, s: number, u: number, modulus: number): string =>
    `MOD(${counter}*${String(step)}+${variable}*${String(v)}+${entity}*${String(e)}+${seed3}*${String(s)}+${seed4}*${String(u)},${String(modulus)})`;
  const first = `MOD(MOD(999999999999989,${state(2_499_997, 1_800_451, 2_000_371, 1_796_777, 2_299_603, 7_450_589)}*4658+7450581)*383,99991)`;
  const second = `MOD(MOD(999999999999989,${state(2_246_527, 2_399_993, 2_100_869, 1_918_303, 1_624_729, 7_450_987)}*7580+7560584)*17669,7440893)`;
  return `(MOD((${first}*7440893+${second})*1343,4294967296)+0.5)/4294967296`;
}
