import { installDebianPackages, isDebianRoot } from "./debian.mjs";
import { findForeignPrograms } from "./foreign-programs.mjs";
import { fail, progress } from "./progress.mjs";

/** Installs Debian's packages for the external programs that tests need and that are missing. */
const missing = findForeignPrograms().filter(({ path }) => !path);
if (missing.length > 0) {
  const packages = missing.flatMap((program) => program.packages);
  if (!isDebianRoot()) fail(`The tests need ${packages.join(", ")}: only root on Debian can install them from here.`);
  const done = progress(`Installing ${packages.join(", ")}…`);
  const { ok, output } = await installDebianPackages(packages);
  if (!ok) fail("The packages could not be installed. apt-get said:", output);
  done();
}
