import { isNewcomer, newcomersAmong } from "#lib/client/members/newcomers";

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

describe("a newcomer", () => {
  it("joined less than a day ago", () => {
    expect([isNewcomer({ since: hoursAgo(23) }), isNewcomer({ since: hoursAgo(25) })]).toEqual([true, false]);
  });

  it("is found among the members who are online", () => {
    const here = [
      { id: "ada", displayName: "Ada", since: hoursAgo(1) },
      { id: "grace", displayName: "Grace", since: hoursAgo(1_000) },
    ];
    expect([...newcomersAmong(here)]).toEqual(["ada"]);
  });
});
