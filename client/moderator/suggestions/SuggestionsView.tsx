import { Groups } from "../bench/groups/Groups.tsx";
import styles from "../OpenDesk.module.css";
import { RoomsRail } from "../rooms/RoomsRail.tsx";
import { Suggestions } from "./Suggestions.tsx";

/** A question by what seems to belong together, beside the groups that it goes into. */
export function SuggestionsView() {
  return (
    <div className={styles.panes}>
      <RoomsRail />
      <Suggestions />
      <Groups />
    </div>
  );
}
