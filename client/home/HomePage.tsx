import { useText } from "../locales/useText.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import styles from "./HomePage.module.css";
import { JoinForm } from "./JoinForm.tsx";
import { TogetherPicture } from "./TogetherPicture.tsx";

/** Where people come with a code in their hand, or to make a session. */
export default function HomePage() {
  const { text } = useText();
  const { heading, intro, make, picture } = text.home;
  return (
    <Page width="wide">
      <div className={styles.home}>
        <div className={styles.words}>
          <PageHeading title={text.common.product}>{heading}</PageHeading>
          <p>{intro}</p>
        </div>
        <JoinForm />
        <div className={styles.picture}>
          <TogetherPicture title={picture} />
        </div>
      </div>
      <section className={styles.make}>
        <div>
          <h2>{make.title}</h2>
          <p>{make.body}</p>
        </div>
        <ButtonLink href="/new">{make.button}</ButtonLink>
      </section>
    </Page>
  );
}
