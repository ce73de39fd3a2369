import { Link } from "wouter";
import { useText } from "../locales/useText.ts";
import { Page, PageHead } from "../ui/Page.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { NewSessionForm } from "./NewSessionForm.tsx";

/** Makes a session in a minute. */
export default function NewSessionPage() {
  const { text } = useText();
  const { title, intro } = text.organiser.make;
  return (
    <Page>
      <PageHead>
        <PageHeading title={title} />
        <p>{intro}</p>
        <p>
          <Link href="/import">{text.imports.archive.link}</Link>
        </p>
      </PageHead>
      <NewSessionForm />
    </Page>
  );
}
