// What Convex does, case by case, in one list. convex.test.ts runs it on convex-test and on the embedded engine.

import type { ContractCase } from "./convex/case";
import { documentCases } from "./convex/documents";
import { filterCases } from "./convex/filters";
import { callCases, errorCases, identityCases, ruleCases } from "./convex/functions";
import { httpCases } from "./convex/http";
import { idCases } from "./convex/ids";
import { indexCases } from "./convex/indexes";
import { jobRowCases } from "./convex/job-rows";
import { nestingCases } from "./convex/nesting";
import { orderingCases } from "./convex/ordering";
import { paginationCases } from "./convex/pagination";
import { schedulingCases } from "./convex/scheduling";
import { storageCases } from "./convex/storage";
import { validatorCases } from "./convex/validators";
import { valueCases } from "./convex/values";

export const CONVEX_CASES: Readonly<Record<string, readonly ContractCase[]>> = {
  values: valueCases,
  ordering: orderingCases,
  indexes: indexCases,
  filters: filterCases,
  documents: documentCases,
  "ids and tables": idCases,
  validators: validatorCases,
  "nested calls": nestingCases,
  pagination: paginationCases,
  calls: callCases,
  errors: errorCases,
  identity: identityCases,
  determinism: ruleCases,
  http: httpCases,
  scheduler: schedulingCases,
  "scheduled jobs": jobRowCases,
  storage: storageCases,
};
