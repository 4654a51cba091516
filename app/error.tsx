"use client";

import { StatePage } from "#app/_components/state-page";
import { Button } from "#app/_components/button";

export default function ErrorPage() {
  return (
    <StatePage title="This page broke">
      <p>The fault is ours, and nothing that you sent is lost. Reloading usually helps.</p>
      <Button className="mt-6" onClick={() => location.reload()}>
        Reload
      </Button>
    </StatePage>
  );
}
