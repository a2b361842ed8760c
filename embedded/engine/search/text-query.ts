// A search as convex/server describes it, checked against its index. The texts are Convex's.

import { DeveloperError } from "../errors";
import { SEARCH_FILTERS_MAX, SEARCH_TERMS_MAX } from "../limits";
import { isConvexJsonObject, type ConvexJson } from "../values/convex-json";
import { encodeKey } from "../values/key-bytes";
import type { TextDefinition } from "./definitions";
import type { TextQuery } from "./text-index";
import { terms } from "./tokens";

export type TextFilterJson =
  | { readonly type: "Search"; readonly fieldPath: string; readonly value: string }
  | { readonly type: "Eq"; readonly fieldPath: string; readonly value: ConvexJson };

/** Null when there is nothing to search for: a text without a single term matches nothing. */
export function compileTextQuery(definition: TextDefinition, filters: readonly TextFilterJson[]): TextQuery | null {
  const against = `Search query against ${definition.name}`;
  let text: string | null = null;
  const equal: TextQuery["filters"][number][] = [];
  for (const filter of filters) {
    if (filter.type === "Search") {
      text = searchText(definition, filter.fieldPath, filter.value, text);
      continue;
    }
    const position = definition.filterFields.indexOf(filter.fieldPath);
    if (position < 0) {
      const message = `${against} contains an equality filter on "${filter.fieldPath}" but that field isn't indexed for filtering in \`filterFields\`.`;
      throw new DeveloperError("IncorrectFilterFieldError", message);
    }
    equal.push({ position, value: encodeKey([valueOrMissing(filter.value)]) });
  }
  if (text === null) {
    const message = `${against} does not contain any search filters. You must include a search filter like \`q.search("${definition.field}", searchText)\`.`;
    throw new DeveloperError("MissingSearchFilterError", message);
  }
  if (equal.length > SEARCH_FILTERS_MAX) {
    const message = `${against} has too many filter conditions. Max: ${SEARCH_FILTERS_MAX} Actual: ${equal.length}`;
    throw new DeveloperError("TooManyFilterConditionsInSearchQueryError", message);
  }
  return queryOf(text, equal);
}

/** `{"$undefined": null}` stands for a field that is missing. */
export function valueOrMissing(value: ConvexJson): ConvexJson | undefined {
  return isConvexJsonObject(value) && Object.hasOwn(value, "$undefined") ? undefined : value;
}

function searchText(definition: TextDefinition, fieldPath: string, value: unknown, earlier: string | null): string {
  const against = `Search query against ${definition.name}`;
  if (fieldPath !== definition.field) {
    const message = `${against} contains a search filter against "${fieldPath}", which doesn't match the indexed \`searchField\` "${definition.field}".`;
    throw new DeveloperError("IncorrectSearchField", message);
  }
  if (earlier !== null) {
    const message = `${against} contains multiple search filters against "${fieldPath}". Only one is allowed.`;
    throw new DeveloperError("DuplicateSearchFiltersError", message);
  }
  if (typeof value !== "string")
    throw new DeveloperError("InvalidSearchFilter", `${against} searches for something that is not a string.`);
  return value;
}

function queryOf(text: string, filters: TextQuery["filters"]): TextQuery | null {
  const asked: string[] = [];
  for (const term of terms(text)) {
    if (asked.length === SEARCH_TERMS_MAX) break;
    asked.push(term);
  }
  const prefix = asked.pop();
  return prefix === undefined ? null : { exact: asked, prefix, filters };
}
