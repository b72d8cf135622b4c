import type { Context } from "../../context";
import { changeReadings } from "./changeReadings";
import { checkPair } from "./pairs";
import { decide } from "./percentReadings";
import { scenesOf, type Scene } from "./scenes";
import { shareReadings } from "./shareReadings";

/** Percent against its fraction, changes against their base, pairs against their difference. */
export function checkPercents(context: Context): void {
  for (const scene of scenesOf(context)) {
    for (const [at, one] of scene.inside.entries()) {
      if (one.quantity.shape === "percent") checkPercent(scene, at);
      if (one.quantity.ratio?.role === "part") checkPair(context, scene.sentence, scene.inside, at);
    }
  }
}

const PLANNED = /(?:chỉ tiêu|mục tiêu|kế hoạch|nghị quyết|yêu cầu|quy định)(?: đề ra| giao| đặt ra| năm)?(?: là)?\s*$/;

function checkPercent(scene: Scene, at: number): void {
  const { context, sentence, inside } = scene;
  const percent = inside[at]!;
  const before = context.report.plain.slice(sentence.start, percent.quantity.start);
  // More than all of them is told for itself.
  if (PLANNED.test(before) || (percent.quantity.value > 100 && /chiếm[^.;,()]{0,20}$/.test(before))) return;
  decide(context, percent, changeReadings(scene, at) ?? shareReadings(scene, at));
}
