import { lazy, Suspense } from "react";
import { Route, Switch } from "wouter";
import { idPattern, type SessionId } from "../shared/ids.ts";
import { type Spoken, TextProvider } from "./locales/TextProvider.tsx";
import { useText } from "./locales/useText.ts";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { type FetchedPage, pages } from "./pages.ts";
import { ErrorBoundary } from "./ui/ErrorBoundary.tsx";
import { ReloadMessage } from "./ui/MessagePage.tsx";
import { Parts } from "./ui/Parts.tsx";
import { PageSkeleton } from "./ui/Skeleton.tsx";

const fetchedLater = pages.map(({ path, load }) => ({ path, Page: lazy(load) }));

type Props = Readonly<{
  spoken: Spoken;
  /** The first page, when its code is there: it is shown at once, because after a skeleton React shows nothing new for 0.3 s. */
  page: FetchedPage | undefined;
}>;

export function App({ spoken, page }: Props) {
  return (
    <TextProvider first={spoken}>
      <Shell page={page} />
    </TextProvider>
  );
}

/** What all pages share. */
function Shell({ page }: Pick<Props, "page">) {
  const { text } = useText();
  return (
    <Parts>
      <ErrorBoundary fallback={<CrashedPage />}>
        <Suspense fallback={<PageSkeleton label={text.common.loading} />}>
          <Pages page={page} />
        </Suspense>
      </ErrorBoundary>
    </Parts>
  );
}

function Pages({ page }: Pick<Props, "page">) {
  const all = fetchedLater.map((later) => (later.path === page?.path ? page : later));
  return (
    <Switch>
      {all.map(({ path, Page }) => (
        <Route key={path} path={path}>
          {({ session = "" }: Readonly<{ session?: string }>) =>
            idPattern.test(session) || !path.includes(":session") ? (
              <Page key={session} session={session as SessionId} />
            ) : (
              <NotFoundPage />
            )
          }
        </Route>
      ))}
      <Route component={NotFoundPage} />
    </Switch>
  );
}

/** Also for a chunk that a new version of the product took away: loading again brings the new one. */
function CrashedPage() {
  const { text } = useText();
  return <ReloadMessage {...text.common.crashed} />;
}
