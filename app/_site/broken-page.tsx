import { Button } from "#app/_ui/button";
import { StatePage } from "#app/_site/state-page";

/** Replaces a page that failed to render. */
export function BrokenPage({ title, body, reload }: { title: string; body: string; reload: string }) {
  return (
    <StatePage title={title}>
      <p>{body}</p>
      <Button className="mt-6" onClick={() => location.reload()}>
        {reload}
      </Button>
    </StatePage>
  );
}
