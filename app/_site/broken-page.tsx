import { Button } from "#app/_ui/button";
import { StatePage } from "#app/_site/state-page";

/** In the place of a page that broke. */
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
