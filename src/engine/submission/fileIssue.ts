import type { Issue, IssueCode, Severity } from "../values/issue";
import type { LayoutDifference } from "./submission";

type Details = Partial<Pick<Issue, "indicators" | "cells" | "found" | "expected" | "data" | "rule">>;

/** A finding about a file or its layout; the unit is put on once it is known. */
export function fileIssue(code: IssueCode, severity: Severity, details: Details = {}): Issue {
  return {
    code,
    severity,
    rule: null,
    unit: null,
    indicators: [],
    cells: [],
    found: null,
    expected: null,
    proposal: null,
    data: {},
    ...details,
  };
}

export function layoutIssue(reason: LayoutDifference, severity: Severity, details: Details = {}): Issue {
  return fileIssue("layout_differs", severity, { ...details, data: { reason, ...details.data } });
}
