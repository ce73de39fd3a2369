import { round } from "../../load/figures.ts";
import { howLong, restart } from "../comeBack.ts";
import { promised } from "../promised.ts";
import type { Scenario } from "../scenario.ts";

const people = 258;
const rooms = 42;
const bucketMs = 100;

export const stampede: Scenario = {
  name: "stampede",
  does: `Kills the server under ${people} people in ${rooms} rooms and starts it again: all must come back soon, and not all at once.`,
  async run(open) {
    const attempts: number[] = [];
    const { product, address, crowd, finish } = await open({
      people,
      rooms,
      attempted: () => attempts.push(performance.now()),
    });
    crowd.rest();
    await product.during(crowd.allSaved());
    await product.kill();
    for (const writer of crowd.writers) writer.type(); // everybody has something that is not saved
    await restart(product, address);
    const readyAt = performance.now();
    const back = await product.during(howLong(crowd.writers.map((writer) => writer.allSaved())));
    const after = attempts.filter((at) => at >= readyAt);
    return [
      { what: "seconds until 95 % are back", value: round(back.most / 1000), most: promised.back95Seconds },
      { what: "seconds until all are back", value: round(back.all / 1000), most: promised.backAllSeconds },
      { what: "attempts", value: after.length },
      {
        what: `% of the people in the busiest ${bucketMs} ms`,
        value: Math.round((100 * busiest(after)) / people),
        most: promised.busiestShare,
      },
      ...(await finish()),
    ];
  },
};

/** How many of these moments lie in the fullest stretch of `bucketMs`. They are in order. */
function busiest(moments: readonly number[]): number {
  let [most, from] = [0, 0];
  for (const [at, moment] of moments.entries()) {
    while (moment - (moments[from] ?? moment) > bucketMs) from += 1;
    most = Math.max(most, at - from + 1);
  }
  return most;
}
