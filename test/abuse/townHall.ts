import { setTimeout as pause } from "node:timers/promises";
import { openRoomLink, type RoomLink } from "../../client/sync/roomLink.ts";
import { api, type Links } from "../../shared/api.ts";
import { AppError } from "../../shared/errors.ts";
import { codeAlphabet, codeLength } from "../../shared/session.ts";
import { round } from "../load/figures.ts";
import { type Chance, chance } from "../support/chance.ts";
import { newProduct } from "../support/product.ts";
import { until } from "../support/until.ts";
import { makeSession, type Visitor, visitor } from "../support/visitor.ts";

/** What came of it. `seconds`: until the last one had a room with its notes on the screen. */
export type TownHall = Readonly<{
  joined: number;
  seconds: number;
  attackerTried: number;
  attackerGotIn: number;
  seed: number;
}>;

/** Everybody must be in within this, s. */
export const patienceS = 60;
/** How many tries the attacker has under way at once. */
const tryers = 8;
/** The last ones look up from their coffee after so long, ms. */
const arrivalMs = 10_000;
/** How long somebody who must wait hesitates before typing the code again, ms. */
const hesitateMs = 1_000;

/**
 * A town hall: so many people behind one address type the code on the screen and sit down, while somebody on the same address has been
 * guessing codes since before the first of them.
 */
export async function fillTownHall(people: number, seed: number): Promise<TownHall> {
  const product = await newProduct({ LOG_LEVEL: "fatal" });
  const over = new AbortController();
  try {
    const address = await product.start();
    const links = await makeSession(address, Math.max(1, Math.ceil(people / 6)));
    const attack = attackCodes(address, links, seed, over.signal);
    await attack.isHeld; // the address has used up its wrong codes
    const start = performance.now();
    const seats = Array.from({ length: people }, (_, at) => join(address, links, chance(`${seed}/${at}`), over.signal));
    const taken = await product.during(Promise.all(seats));
    const seconds = (performance.now() - start) / 1_000;
    for (const seat of taken) seat?.close();
    over.abort();
    const { tried, gotIn } = await attack.done;
    return {
      joined: taken.filter((seat) => seat !== undefined).length,
      seconds: round(seconds),
      attackerTried: tried,
      attackerGotIn: gotIn,
      seed,
    };
  } finally {
    over.abort();
    await product.discard();
  }
}

/** One person: looks up, types the code, gives a name, takes the emptiest room, and waits for the board. Absent when it took too long. */
async function join(
  address: string,
  { session, code }: Links,
  own: Chance,
  over: AbortSignal,
): Promise<RoomLink | undefined> {
  const outOfPatience = AbortSignal.any([over, AbortSignal.timeout(patienceS * 1_000)]);
  const guest = visitor(address);
  try {
    await pause(own.between(0, arrivalMs), undefined, { signal: outOfPatience });
    await typeCode(guest, code, own, outOfPatience);
    const me = { session, as: "participant" } as const;
    const { room } = await guest.call(api.updateMe, { ...me, body: { name: own.id(6), room: "emptiest" } });
    const { template } = await guest.call(api.getSession, me);
    const [first] = template.rounds;
    if (!room || !first) return undefined;
    const seat = openRoomLink({ kind: "room", session, room, round: first.id }, guest.how);
    await until(seat.link.state, (state) => state === "live", patienceS * 1_000);
    return seat;
  } catch (error) {
    if (outOfPatience.aborted) return undefined;
    throw error;
  }
}

async function typeCode(guest: Visitor, code: string, own: Chance, over: AbortSignal): Promise<void> {
  for (;;) {
    try {
      await guest.call(api.enterByCode, { body: { code } });
      return;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "too_many") throw error;
      await pause(own.between(hesitateMs, 3 * hesitateMs), undefined, { signal: over });
    }
  }
}

/** Somebody who tries codes as fast as the answers come. `isHeld` once the server makes them wait. */
function attackCodes(address: string, { code: right }: Links, seed: number, over: AbortSignal) {
  const guesses = chance(`${seed}/attacker`);
  let tried = 0;
  let gotIn = 0;
  let tellHeld = (): void => {};
  const isHeld = new Promise<void>((tell) => {
    tellHeld = tell;
  });
  const guess = (): string => {
    const letters = Array.from({ length: codeLength }, () => codeAlphabet[guesses.between(0, codeAlphabet.length - 1)]);
    const code = letters.join("");
    return code === right ? guess() : code; // luck would prove nothing
  };
  const tryCodes = async (): Promise<void> => {
    while (!over.aborted) {
      const answer = await visitor(address).fetch("/api/enter", {
        method: "POST",
        body: JSON.stringify({ code: guess() }),
        headers: { "content-type": "application/json" },
      });
      await answer.arrayBuffer();
      tried += 1;
      if (answer.ok) gotIn += 1;
      if (answer.status === 429) tellHeld();
    }
  };
  const done = Promise.all(Array.from({ length: tryers }, tryCodes)).then(() => ({ tried, gotIn }));
  return { isHeld, done };
}
