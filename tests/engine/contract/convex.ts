// What Convex does, case by case, in one list. convex.test.ts runs it on convex-test and on the embedded engine.

import type { ContractCase } from "./convex/case";
import { filterCases } from "./convex/filters";
import { indexCases } from "./convex/indexes";
import { orderingCases } from "./convex/ordering";
import { valueCases } from "./convex/values";

export const CONVEX_CASES: Readonly<Record<string, readonly ContractCase[]>> = {
  values: valueCases,
  ordering: orderingCases,
  indexes: indexCases,
  filters: filterCases,
};
