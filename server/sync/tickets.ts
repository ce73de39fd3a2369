import type { DocName } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import type { Person } from "../../shared/session.ts";
import type { World } from "../ports.ts";

/** Leave to open one WebSocket on one document. */
export type Leave = Readonly<{ person: Person; name: DocName }>;

/**
 * Tickets for WebSockets: fetched by a same-origin POST, good once and not for long. A page of another site can open a socket
 * with the browser's cookies, but it cannot get a ticket.
 */
export function openTickets({ randomId }: Pick<World, "randomId">, now: () => number = () => performance.now()) {
  const issued = new Map<string, Leave & { until: number }>(); // in the order they were issued, so the oldest come first
  const forgetExpired = (): void => {
    for (const [ticket, { until }] of issued) {
      if (until > now()) return;
      issued.delete(ticket);
    }
  };
  return {
    issue(leave: Leave): string {
      forgetExpired();
      const ticket = randomId(24); // 142 bits
      issued.set(ticket, { ...leave, until: now() + limits.ticketMs });
      return ticket;
    },
    /** Absent for a ticket that was never issued, is used, or is too old: nobody can tell which. */
    redeem(ticket: string): Leave | undefined {
      const leave = issued.get(ticket);
      issued.delete(ticket);
      return leave && leave.until > now() ? leave : undefined;
    },
    /** Makes a person's tickets worthless: what they may do has changed. */
    revoke({ id, session }: Person): void {
      for (const [ticket, { person }] of issued)
        if (person.id === id && person.session === session) issued.delete(ticket);
    },
  };
}

export type Tickets = ReturnType<typeof openTickets>;
