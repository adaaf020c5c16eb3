# What a user without `batch` would write: the framework's table by hand, the same output to the byte.
# Only the shipped framework, no checks of the input, no precedents.
def memberships: {
  determination: {"no": 0, "mostly-no": 0.25, "mixed": 0.5, "mostly-yes": 0.75, "yes": 1},
  opposition: {"no": 0, "mostly-no": 0.25, "mixed": 0.5, "mostly-yes": 0.75, "yes": 1},
  receptivity: {"no": 0, "mostly-no": 0.3, "mixed": 0.6, "mostly-yes": 0.8, "yes": 1}
};
def verdicts: [
  {id: "backroom", initiate: "yes", met: ["determination", "opposition", "receptivity"], not: []},
  {id: "probe", initiate: "not-yet", met: ["determination", "opposition"], not: ["receptivity"]},
  {id: "formal", initiate: "no", met: ["determination"], not: ["opposition"]},
  {id: "no-initiative", initiate: "no", met: [], not: ["determination"]}
];
def exact: . * 1000000000 | round / 1000000000;
def interval($id; $answer): if $answer == "unknown" then [0, 1] else memberships[$id][$answer] | [., .] end;
def complement: [1 - .[1], 1 - .[0]] | map(exact);
. as $record
| [verdicts[]
    | . as $verdict
    | ([.met[] | interval(.; $record[.])] + [.not[] | interval(.; $record[.]) | complement]) as $parts
    | {id, initiate, degree: [($parts | map(.[0]) | min), ($parts | map(.[1]) | min)]}]
| . as $degrees
| [to_entries[] | select(.value.degree[1] >= 0.5)]
| sort_by([-.value.degree[1], -.value.degree[0], .key]) | map(.value)
| . as $possible
| $record + {
    headline: (map(.initiate) | unique | if length == 1 then .[0] else "undetermined" end),
    channel: (if length == 1 then .[0].id else null end),
    possible: map(.id),
    degrees: ($degrees | map({(.id): .degree}) | add)
  }
