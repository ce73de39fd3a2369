import type { Look } from "../../../shared/doc/calls.ts";
import type { Round } from "../../../shared/template.ts";
import type { RoomLink } from "../../sync/roomLink.ts";
import styles from "./Facilitation.module.css";
import { FacilitationBar } from "./FacilitationBar.tsx";
import type { Here } from "./here.ts";
import { LookBanner } from "./LookBanner.tsx";
import { MessageBanner } from "./MessageBanner.tsx";

type Props = Readonly<{
  here: Here;
  link: RoomLink;
  round: Round | undefined;
  aheadMs: number;
  /** Shows the note that somebody points at; absent: none any more. */
  onShow(look: Look | undefined): void;
}>;

/** What goes on between this room and who lead it, above its notes. */
export function Facilitation({ here, link, round, aheadMs, onShow }: Props) {
  return (
    <>
      <div className={styles.called}>
        <MessageBanner session={here.session} link={link} aheadMs={aheadMs} />
        {round && <LookBanner key={round.id} here={here} link={link} round={round} aheadMs={aheadMs} onShow={onShow} />}
      </div>
      {!here.isOver && <FacilitationBar here={here} link={link} round={round} aheadMs={aheadMs} />}
    </>
  );
}
